//! Checks who does what on the pitch, and when. No player acts before coming on or after going off, and cards
//! add up.

use super::warn;
use crate::clock::{Lengths, Period};
use crate::document::read::cursor::Reader;
use crate::document::{Document, Event, EventKind, LineUp, Match};
use std::cmp::Ordering;
use std::collections::BTreeMap;

pub(super) fn find(reader: &mut Reader, document: &Document, the_match: &Match) {
    let mut deeds: BTreeMap<(bool, &str), Vec<Deed<'_>>> = BTreeMap::new();
    for (index, event) in document.events.iter().enumerate().filter(|(_, event)| event.cancelled.is_none()) {
        for (player, key, what) in deeds_of(document, event) {
            let team =
                document.player(player).and_then(|player| player.team.as_ref()).or(event.team.as_ref());
            let of_away = team == Some(&the_match.away);
            if of_away || team == Some(&the_match.home) {
                deeds.entry((of_away, player)).or_default().push(Deed { index, event, key, what });
            }
        }
    }
    let mut said = Vec::new();
    for ((of_away, id), deeds) in &deeds {
        let lineup = if *of_away { &the_match.lineups.away } else { &the_match.lineups.home };
        let name = document.player(id).map_or(*id, |player| player.name.as_str());
        let mut player = Player {
            reader,
            name,
            id,
            lineup: lineup.as_ref(),
            lengths: the_match.lengths,
            deeds,
            said: Vec::new(),
        };
        player.cards();
        player.stay();
        player.before_coming_on();
        said.append(&mut player.said);
    }
    // In the order of the events, not of the players.
    said.sort_by_key(|(index, _, _)| *index);
    for (_, path, text) in said {
        // If the reader already has a message about a substitution, do not add another.
        if reader.messages.iter().all(|message| message.path != path) {
            warn(reader, &path, format_args!("{text}"));
        }
    }
}

/// What a player does in an event.
#[derive(Clone, Copy, PartialEq)]
enum What {
    /// An action that only a player on the pitch can take.
    Acts,
    ComesOn,
    GoesOff,
    /// A card. Substitutes and staff can get one too.
    Card,
}

struct Deed<'d> {
    index: usize,
    event: &'d Event,
    key: &'static str,
    what: What,
}

/// The players of an event, each with the key that names them.
fn deeds_of<'d>(document: &'d Document, event: &'d Event) -> Vec<(&'d str, &'static str, What)> {
    let what = match event.kind {
        kind if kind.is_card() => What::Card,
        // A check or a note may name anybody.
        EventKind::Var | EventKind::PeriodStart | EventKind::PeriodEnd | EventKind::Note => {
            return Vec::new();
        }
        _ => What::Acts,
    };
    let by = event.by.as_ref().filter(|by| document.player(by).is_some() && what == What::Acts);
    let people = [
        (&event.player, "player", what),
        (&event.assist, "assist", What::Acts),
        (&event.on, "in", What::ComesOn),
        (&event.off, "out", What::GoesOff),
    ];
    let named = people.into_iter().filter_map(|(player, key, what)| Some((player.as_deref()?, key, what)));
    named.chain(by.map(|by| (by.as_str(), "by", What::Acts))).collect()
}

/// Whether an event certainly happened before another one that the document lists after it.
fn surely_before(event: &Event, other: &Event) -> bool {
    let (one, two) = (&event.moment, &other.moment);
    let in_order_of_list = one.period == two.period && one.minute.is_none() && two.minute.is_none();
    match one.order(two) {
        Some(order) => order == Ordering::Less || in_order_of_list,
        None => in_order_of_list,
    }
}

struct Player<'d, 'r> {
    reader: &'r Reader,
    name: &'d str,
    id: &'d str,
    lineup: Option<&'d LineUp>,
    lengths: Lengths,
    deeds: &'d [Deed<'d>],
    /// The index of the event, the path and the text of each message.
    said: Vec<(usize, String, String)>,
}

impl Player<'_, '_> {
    fn path(&self, index: usize) -> String {
        self.reader.events.get(index).cloned().unwrap_or_default()
    }

    fn say(&mut self, deed: &Deed<'_>, key: &str, text: &str) {
        let path = format!("{}.{key}", self.path(deed.index));
        self.said.push((deed.index, path, format!("\"{}\" {text}", self.name)));
    }

    /// Checks that two yellow cards are a second yellow, and that no player is sent off twice.
    fn cards(&mut self) {
        let (mut yellow, mut sent_off): (Option<&Deed<'_>>, Option<&Deed<'_>>) = (None, None);
        let deeds = self.deeds;
        for deed in deeds.iter().filter(|deed| deed.what == What::Card) {
            let is_sending_off = deed.event.kind.is_sending_off();
            if let Some(first) = sent_off {
                let at = self.path(first.index);
                if is_sending_off && [first.event.kind, deed.event.kind].contains(&EventKind::SecondYellow) {
                    let text =
                        format!("is sent off already in {at}: a second-yellow stands for the red card, too");
                    self.say(deed, "kind", &text);
                } else if is_sending_off {
                    self.say(deed, "kind", &format!("is sent off already in {at}"));
                } else if surely_before(first.event, deed.event) {
                    self.say(deed, "kind", &format!("was sent off before in {at}, and gets another card"));
                }
            } else if !is_sending_off {
                // Yellow cards from the match do not carry over into the shoot-out (Law 10).
                let is_kicks = |deed: &Deed<'_>| deed.event.moment.period == Some(Period::ShootOut);
                if yellow.is_some_and(|first| is_kicks(first) == is_kicks(deed)) {
                    let then = match deeds.iter().any(|later| later.event.kind.is_sending_off()) {
                        true => {
                            "and is sent off by another card: the second yellow card is a second-yellow, alone"
                        }
                        false => "and is not sent off: the second one is a second-yellow",
                    };
                    self.say(deed, "kind", &format!("has two yellow cards {then}"));
                }
                yellow = Some(deed);
            }
            if is_sending_off && sent_off.is_none() {
                sent_off = Some(deed);
            }
        }
    }

    /// Checks from coming on to going off, in the order of the list.
    fn stay(&mut self) {
        let mut gone: Option<&Deed<'_>> = None;
        let mut came: Option<&Deed<'_>> = None;
        let has_lineup = self.lineup.is_some_and(|lineup| !lineup.start.is_empty());
        let deeds = self.deeds;
        for deed in deeds {
            let after = gone.filter(|gone| surely_before(gone.event, deed.event));
            let sent_off = after.filter(|gone| gone.what == What::Card);
            let at = |player: &Self, deed: &Deed<'_>| player.path(deed.index);
            match (deed.what, after) {
                (What::Card, _) => {
                    if deed.event.kind.is_sending_off() && gone.is_none_or(|gone| gone.what != What::Card) {
                        gone = Some(deed);
                    }
                }
                (_, Some(gone)) if sent_off.is_some() => {
                    let text = format!("was sent off before in {}", at(self, gone));
                    self.say(deed, deed.key, &text);
                }
                // Youth football has shorter halves and lets substitutes return.
                (What::ComesOn, Some(_)) if self.lengths != Lengths::default() => gone = None,
                (_, Some(gone)) => {
                    let text = format!("went off before in {}", at(self, gone));
                    self.say(deed, deed.key, &text);
                }
                (What::ComesOn, None) => {
                    if let Some(first) = came.filter(|_| !has_lineup && gone.is_none()) {
                        let text = format!("came on before in {}", at(self, first));
                        self.say(deed, deed.key, &text);
                    }
                    came = Some(deed);
                }
                (What::GoesOff, None) => gone = gone.or(Some(deed)),
                (What::Acts, None) => {}
            }
            if deed.what == What::ComesOn && gone.is_some_and(|gone| gone.what == What::GoesOff) {
                gone = None;
            }
        }
    }

    /// Checks what a substitute does before coming on, or without coming on.
    fn before_coming_on(&mut self) {
        let starts = self.lineup.is_some_and(|lineup| lineup.start.iter().any(|player| player == self.id));
        let deeds = self.deeds;
        let first = deeds.iter().find(|deed| matches!(deed.what, What::ComesOn | What::GoesOff));
        if starts {
            return;
        }
        match first {
            Some(on) if on.what == What::ComesOn => {
                let is_before = |deed: &&Deed<'_>| {
                    deed.what == What::Acts
                        && deed.event.moment.order(&on.event.moment) == Some(Ordering::Less)
                };
                if let Some(deed) = deeds.iter().find(is_before) {
                    let text = format!("comes on later in {}", self.path(on.index));
                    self.say(deed, deed.key, &text);
                }
            }
            None => {
                let Some(lineup) = self.lineup.filter(|lineup| lineup.start.len() == 11) else { return };
                let Some(deed) = deeds.iter().find(|deed| deed.what == What::Acts) else { return };
                let text = if lineup.bench.iter().any(|player| player == self.id) {
                    "is on the bench, and no substitution brings him on"
                } else {
                    "is not among the eleven, and no substitution brings him on"
                };
                self.say(deed, deed.key, text);
            }
            Some(_) => {}
        }
    }
}
