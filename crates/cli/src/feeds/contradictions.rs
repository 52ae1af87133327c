//! Compares the goals and kicks of a match with its scores.

use super::periods::period_of;
use super::report::Report;

/// What contradicts itself: every stated score that the goals or the kicks do not make. `tells_goals` says that the
/// feed lists the goals of the match.
#[must_use]
pub fn contradictions(report: &Report, tells_goals: bool) -> Vec<String> {
    let (mut all, mut half, mut full, mut kicks) = ([0_u16; 2], [0; 2], [0; 2], [0; 2]);
    let (mut placed, mut kicked) = (true, false);
    for event in &report.events {
        let of_away = event.team == report.fixture.away;
        let add = |score: &mut [u16; 2], away: bool| {
            let side = if away { &mut score[1] } else { &mut score[0] };
            *side = side.saturating_add(1);
        };
        match event.kind {
            "kick-scored" => {
                add(&mut kicks, of_away);
                kicked = true;
            }
            "kick-missed" => kicked = true,
            "goal" | "penalty-goal" | "own-goal" => {
                let away = of_away != (event.kind == "own-goal");
                let period = event.period.or_else(|| event.moment.minute.map(period_of));
                placed &= period.is_some();
                add(&mut all, away);
                if period.is_some_and(|period| period <= 2) {
                    add(&mut full, away);
                }
                if period == Some(1) {
                    add(&mut half, away);
                }
            }
            _ => {}
        }
    }
    let fixture = &report.fixture;
    let told = tells_goals;
    let stated = [
        ("score", fixture.score.filter(|_| told), all, "the goals"),
        (
            "half-time score",
            fixture.half_time.filter(|_| told && placed),
            half,
            "the goals of the first half",
        ),
        (
            "score after 90 minutes",
            fixture.full_time.filter(|_| told && placed),
            full,
            "the goals until then",
        ),
        ("shoot-out", fixture.shoot_out.filter(|_| kicked), kicks, "the kicks"),
    ];
    let wrong = stated.into_iter().filter_map(|(what, stated, counted, by)| {
        let [home, away] = stated.filter(|stated| *stated != counted)?;
        Some(format!("the {what} is {home}-{away}, but {by} make {}-{}", counted[0], counted[1]))
    });
    wrong.collect()
}
