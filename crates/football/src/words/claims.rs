//! What a report claims, and whether the results bear it out.

use super::Words;
use crate::document::{Claim, ClaimKind, Document, Fixture, Outcome, Score, Supposition};
use crate::scenarios::Fate;
use crate::scenarios::claims::{Example, Judged, Judgement, zone_of};
use crate::standings::FixtureIndex;

impl Words {
    /// The claim, and after a colon what the judgement rests on: "Liverpool are two points above Napoli: they have 10
    /// points, Napoli 9."
    #[must_use]
    pub fn judged(&self, document: &Document, claim: &Claim, judged: &Judged) -> String {
        let speaker = Speaker { words: *self, document, claim };
        format!("{}: {}.", speaker.claim(), speaker.evidence(judged))
    }
}

/// Speaks of one claim.
struct Speaker<'s> {
    words: Words,
    document: &'s Document,
    claim: &'s Claim,
}

impl Speaker<'_> {
    fn team(&self) -> &str {
        self.words.team(self.document, &self.claim.team)
    }

    /// "If Salzburg beat Liverpool, Napoli need a win".
    fn claim(&self) -> String {
        let team = self.team();
        let text = match &self.claim.kind {
            ClaimKind::PointsGap { over, points } => {
                let over = self.words.team(self.document, over);
                match points {
                    0 => format!("{team} and {over} are level on points"),
                    1.. => format!("{team} are {} above {over}", self.points(*points)),
                    _ => format!("{team} are {} below {over}", self.points(points.saturating_neg())),
                }
            }
            ClaimKind::Position { position } => format!("{team} are in place {position}"),
            ClaimKind::Through => format!("{team} are {}", self.through()),
            ClaimKind::Out => format!("{team} are {}", self.out()),
            ClaimKind::NeedsWin => format!("{team} need a win{}", self.what_for()),
            ClaimKind::NeedsDraw => format!("{team} need a draw{}", self.what_for()),
        };
        let supposed: Vec<String> =
            self.claim.suppositions.iter().filter_map(|of| self.supposed(of)).collect();
        let supposed: Vec<&str> = supposed.iter().map(String::as_str).collect();
        match supposed.as_slice() {
            [] => text,
            supposed => format!("If {}, {text}", self.words.list(supposed)),
        }
    }

    fn points(&self, points: i32) -> String {
        let unit = if points == 1 { "point" } else { "points" };
        format!("{} {unit}", self.words.count(points.into()))
    }

    fn through(&self) -> String {
        zone_of(self.document, self.claim)
            .map_or_else(|| "through".to_owned(), |zone| self.words.through(zone))
    }

    fn out(&self) -> String {
        zone_of(self.document, self.claim).map_or_else(|| "out".to_owned(), |zone| self.words.out(zone))
    }

    /// What a result is needed for, where it is not to go through.
    fn what_for(&self) -> String {
        let zone = zone_of(self.document, self.claim).filter(|zone| zone.from != 1);
        zone.map_or_else(String::new, |zone| format!(" for the {} places", zone.name))
    }

    fn fixture(&self, id: &str) -> Option<&Fixture> {
        self.document.groups.iter().flat_map(|group| &group.fixtures).find(|fixture| fixture.id == id)
    }

    /// "Salzburg beat Liverpool 5–4".
    fn supposed(&self, Supposition { fixture, outcome, score }: &Supposition) -> Option<String> {
        let Fixture { home, away, .. } = self.fixture(fixture)?;
        let [home, away] = [home, away].map(|id| self.words.team(self.document, id));
        // The winner's goals first.
        let by = |turned: bool| match score {
            Some([home, away]) => {
                format!(" {}", self.words.score(if turned { [*away, *home] } else { [*home, *away] }))
            }
            None => String::new(),
        };
        Some(match score.map(Outcome::of).or(*outcome)? {
            Outcome::Home => format!("{home} beat {away}{}", by(false)),
            Outcome::Draw => format!("{home} and {away} draw{}", by(false)),
            Outcome::Away => format!("{away} beat {home}{}", by(true)),
        })
    }

    fn evidence(&self, Judged { judgement, evidence }: &Judged) -> String {
        if *judgement == Judgement::Undecided {
            return "it was not worked out, or it is about what the document does not have".to_owned();
        }
        if let (Some(points), ClaimKind::PointsGap { over, .. }) = (evidence.points, &self.claim.kind) {
            let [own, other] = points.map(|points| self.words.whole(points));
            let unit = if points[0] == 1 { "point" } else { "points" };
            return format!("they have {own} {unit}, {} {other}", self.words.team(self.document, over));
        }
        if let Some([first, last]) = evidence.places {
            return match (last - first, judgement) {
                (0, Judgement::True) => "so it is".to_owned(),
                (0, _) => format!("they are in place {first}"),
                _ => format!("they share the places {first} to {last}"),
            };
        }
        let example = evidence.example.as_ref().map(|example| self.example(example));
        let against = evidence.counter_example.as_ref();
        match (&self.claim.kind, judgement) {
            (ClaimKind::NeedsWin | ClaimKind::NeedsDraw, _) => self.need(*judgement, example, against),
            (_, Judgement::True) => "so it is, whatever else happens".to_owned(),
            (_, Judgement::False) => against
                .map_or_else(|| "it is the other way round".to_owned(), |against| self.example(against)),
            (_, _) => {
                let both = [example, against.map(|against| self.example(against))];
                both.into_iter().flatten().collect::<Vec<_>>().join(", and ")
            }
        }
    }

    /// Whether it takes a win, or a draw.
    fn need(&self, judgement: Judgement, example: Option<String>, against: Option<&Example>) -> String {
        let result = if self.claim.kind == ClaimKind::NeedsWin { "win" } else { "draw" };
        let example = example.unwrap_or_default();
        match (judgement, against) {
            (Judgement::True, _) => format!("nothing less is ever enough, and with it {example}"),
            (_, Some(against)) if against.fate == Fate::Out && judgement == Judgement::False => {
                format!("a {result} does not help, {}", self.example(against))
            }
            (_, Some(against)) if against.fate == Fate::Out => {
                format!("a {result} is never enough, {}; a win can be, {example}", self.example(against))
            }
            (Judgement::False, Some(against)) => format!("they do not, {}", self.example(against)),
            (_, Some(against)) => format!("they may do without, {}", self.example(against)),
            (_, None) => format!("no {result} to come is enough for sure"),
        }
    }

    /// "they are through after Napoli 1–0 Genk and Salzburg 5–4 Liverpool".
    fn example(&self, Example { scores, elsewhere, fate }: &Example) -> String {
        let place = matches!(self.claim.kind, ClaimKind::Position { .. });
        let state = match fate {
            Fate::Through if place => "in that place".to_owned(),
            Fate::Out if place => "not in that place".to_owned(),
            Fate::Through => self.through(),
            Fate::Out => self.out(),
            Fate::Level => "level on all that is known, and lots may decide,".to_owned(),
        };
        let own = self.document.groups.iter().find(|group| group.teams.contains(&self.claim.team));
        let others = elsewhere.iter().map(|of| (self.document.groups.get(of.group), &of.scores));
        let mut results: Vec<String> = Vec::new();
        for (group, scores) in std::iter::once((own, scores)).chain(others) {
            let result = |(fixture, score): &(FixtureIndex, Score)| {
                let fixture = group?.fixtures.get(fixture.0)?;
                let [home, away] =
                    [&fixture.home, &fixture.away].map(|id| self.words.team(self.document, id));
                Some(format!("{home} {} {away}", self.words.score(*score)))
            };
            results.extend(scores.iter().filter_map(result));
        }
        match results.as_slice() {
            [] => format!("they are {state}"),
            results => {
                let results: Vec<&str> = results.iter().map(String::as_str).collect();
                format!("they are {state} after {}", self.words.list(&results))
            }
        }
    }
}
