//! The results that a match has at the end of its halves, after extra time and after a shoot-out.

use super::super::made::Made;
use super::super::moments::start_of;
use super::shape::Outcome;

/// The results of a match, by kind.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Results {
    /// At half-time.
    pub half: Option<[u16; 2]>,
    /// At the end of 90 minutes.
    pub full: Option<[u16; 2]>,
    /// After extra time.
    pub extra: Option<[u16; 2]>,
    /// After the shoot-out.
    pub kicks: Option<[u16; 2]>,
}

impl Results {
    /// Reads the results as sent. What cannot be read is reported.
    pub fn of(made: &mut Made, sent: &[(usize, Outcome)]) -> Results {
        let mut results = Results::default();
        for (index, sent) in sent {
            let place = format!("matchResults[{index}]");
            let (Some(home), Some(away)) = (sent.points_team1, sent.points_team2) else {
                made.say(&place, "the result has no score: it is left out");
                continue;
            };
            let name = sent.result_name.as_deref().unwrap_or_default().to_lowercase();
            let kind = sent.result_type_kind.as_deref().unwrap_or_default();
            let slot = match (kind, sent.result_type_id) {
                ("AfterPenalties", _) => &mut results.kicks,
                ("AfterExtraTime", _) => &mut results.extra,
                ("HalfTime", _) => &mut results.half,
                ("FullTime", _) => &mut results.full,
                _ if name.contains("elfmeter") => &mut results.kicks,
                _ if name.contains("verl") => &mut results.extra,
                (_, Some(1)) => &mut results.half,
                (_, Some(2)) => &mut results.full,
                _ => {
                    made.say(
                        &place,
                        format!("unknown kind of result \"{}\": it is left out", start_of(&name)),
                    );
                    continue;
                }
            };
            *slot = Some([home, away]);
        }
        results
    }
}
