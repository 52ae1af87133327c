//! The claims of a report, and whether the results support them.

use super::{Words, messages};
use crate::document::{Claim, ClaimKind, Document, Fixture, Outcome, Score, Supposition, Zone};
use crate::scenarios::Fate;
use crate::scenarios::claims::{Example, Judged, Judgement, zone_of};
use crate::story::Side;

impl Words {
    /// A claim and, after a colon, the reason for the verdict: "Liverpool are two points above Napoli: they
    /// have 10 points, Napoli 9."
    #[must_use]
    pub fn judged(&self, document: &Document, claim: &Claim, judged: &Judged) -> String {
        // "Through" would be odd for a zone that does not start at first place.
        let places = zone_of(document, claim).filter(|zone| zone.from != 1);
        let speaker = Speaker { words: self, document, claim, places };
        self.speak(messages::judged(&speaker.claim(), &speaker.evidence(judged)))
    }
}

/// Speaks of one claim.
struct Speaker<'s> {
    words: &'s Words,
    document: &'s Document,
    claim: &'s Claim,
    /// The zone of the claim, unless it is the first.
    places: Option<&'s Zone>,
}

impl Speaker<'_> {
    /// "If Salzburg beat Liverpool, Napoli need a win".
    fn claim(&self) -> String {
        let words = self.words;
        let team = words.team(self.document, &self.claim.team);
        let text = match &self.claim.kind {
            ClaimKind::PointsGap { over, points } => {
                let over = words.team(self.document, over);
                let way = if *points < 0 { "below" } else { "above" };
                match points {
                    0 => words.speak(messages::claim_level(team, over)),
                    _ => words.speak(messages::claim_gap(team, over, points.unsigned_abs().into(), way)),
                }
            }
            ClaimKind::Position { position } => {
                words.speak(messages::claim_place(team, i64::from(*position)))
            }
            ClaimKind::Through => self.fate(team, "through"),
            ClaimKind::Out => self.fate(team, "out"),
            ClaimKind::NeedsWin | ClaimKind::NeedsDraw => match self.places {
                None => words.speak(messages::claim_needs(team, self.result())),
                Some(zone) => words.speak(messages::claim_needs_places(team, self.result(), &zone.name)),
            },
        };
        let supposed: Vec<String> =
            self.claim.suppositions.iter().filter_map(|of| self.supposed(of)).collect();
        let supposed: Vec<&str> = supposed.iter().map(String::as_str).collect();
        match supposed.as_slice() {
            [] => text,
            supposed => words.speak(messages::claim_if(&words.list(supposed), &text)),
        }
    }

    fn fate(&self, team: &str, fate: &'static str) -> String {
        match self.places {
            None => self.words.speak(messages::claim_fate(team, fate)),
            Some(zone) => self.words.speak(messages::claim_fate_places(team, fate, &zone.name)),
        }
    }

    /// What the claim says that the team needs.
    fn result(&self) -> &'static str {
        if self.claim.kind == ClaimKind::NeedsWin { "win" } else { "draw" }
    }

    fn fixture(&self, id: &str) -> Option<&Fixture> {
        self.document.groups.iter().flat_map(|group| &group.fixtures).find(|fixture| fixture.id == id)
    }

    /// "Salzburg beat Liverpool 5–4".
    fn supposed(&self, Supposition { fixture, outcome, score }: &Supposition) -> Option<String> {
        let words = self.words;
        let Fixture { home, away, .. } = self.fixture(fixture)?;
        let outcome = score.map(Outcome::of).or(*outcome)?;
        // The winner and its goals come first.
        let lead = if outcome == Outcome::Away { Side::Away } else { Side::Home };
        let [team, other] = lead.first([home, away].map(|id| words.team(self.document, id)));
        Some(match (outcome, score.map(|score| lead.first(score))) {
            (Outcome::Draw, None) => words.speak(messages::supposed_draw(team, other)),
            (Outcome::Draw, Some(score)) => words.speak(messages::supposed_draw_score(team, other, score)),
            (_, None) => words.speak(messages::supposed_win(team, other)),
            (_, Some(score)) => words.speak(messages::supposed_win_score(team, other, score)),
        })
    }

    fn evidence(&self, Judged { judgement, evidence }: &Judged) -> String {
        let words = self.words;
        if *judgement == Judgement::Undecided {
            return words.text(messages::evidence_unknown()).to_owned();
        }
        if let (Some([own, other]), ClaimKind::PointsGap { over, .. }) = (evidence.points, &self.claim.kind) {
            let over = words.team(self.document, over);
            return words.speak(messages::evidence_points(own, over, &words.whole(other)));
        }
        if let Some([first, last]) = evidence.places {
            let [from, to] = [first, last].map(|place| i64::try_from(place).unwrap_or(0));
            return match (last - first, judgement) {
                (0, Judgement::True) => words.text(messages::evidence_so_it_is()).to_owned(),
                (0, _) => words.speak(messages::evidence_place(from)),
                _ => words.speak(messages::evidence_places(from, to)),
            };
        }
        let example = evidence.example.as_ref().map(|example| self.example(example));
        let against = evidence.counter_example.as_ref();
        match (&self.claim.kind, judgement) {
            (ClaimKind::NeedsWin | ClaimKind::NeedsDraw, _) => self.need(*judgement, example, against),
            (_, Judgement::True) => words.text(messages::evidence_always()).to_owned(),
            (_, Judgement::False) => match against {
                None => words.text(messages::evidence_opposite()).to_owned(),
                Some(against) => self.example(against),
            },
            (_, _) => match (example, against.map(|against| self.example(against))) {
                (Some(example), Some(against)) => words.speak(messages::evidence_both(&example, &against)),
                (one, other) => one.or(other).unwrap_or_default(),
            },
        }
    }

    /// Whether the team needs a win, or a draw.
    fn need(&self, judgement: Judgement, example: Option<String>, against: Option<&Example>) -> String {
        let words = self.words;
        let result = self.result();
        let example = example.unwrap_or_default();
        let counter_example = || against.map(|against| self.example(against)).unwrap_or_default();
        match (judgement, against) {
            (Judgement::True, _) => words.speak(messages::need_nothing_less(&example)),
            (_, Some(against)) if against.fate == Fate::Out && judgement == Judgement::False => {
                words.speak(messages::need_no_help(result, &counter_example()))
            }
            (_, Some(against)) if against.fate == Fate::Out => {
                words.speak(messages::need_never_enough(&counter_example(), &example))
            }
            (Judgement::False, Some(_)) => words.speak(messages::need_not(&counter_example())),
            (_, Some(_)) => words.speak(messages::need_maybe_not(&counter_example())),
            (_, None) => words.speak(messages::need_not_sure(result)),
        }
    }

    /// "they are through after Napoli 1–0 Genk and Salzburg 5–4 Liverpool".
    fn example(&self, example: &Example) -> String {
        let words = self.words;
        let place = matches!(self.claim.kind, ClaimKind::Position { .. });
        let state = match (example.fate, self.places) {
            (Fate::Level, _) => words.speak(messages::example("level")),
            (Fate::Through, _) if place => words.speak(messages::example("in-place")),
            (Fate::Out, _) if place => words.speak(messages::example("not-in-place")),
            (Fate::Through, None) => words.speak(messages::example("through")),
            (Fate::Out, None) => words.speak(messages::example("out")),
            (Fate::Through, Some(zone)) => words.speak(messages::example_places("through", &zone.name)),
            (Fate::Out, Some(zone)) => words.speak(messages::example_places("out", &zone.name)),
        };
        let result = |(Fixture { home, away, .. }, score): (&Fixture, Score)| {
            let [home, away] = [home, away].map(|id| words.team(self.document, id));
            words.speak(messages::example_result(home, score, away))
        };
        let results: Vec<String> = example.results(self.document, self.claim).map(result).collect();
        match results.as_slice() {
            [] => state,
            results => {
                let results: Vec<&str> = results.iter().map(String::as_str).collect();
                words.speak(messages::example_after(&state, &words.list(&results)))
            }
        }
    }
}
