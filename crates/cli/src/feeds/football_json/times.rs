//! Kick-offs: a date, and a time with its time zone.

use touchline_football::document::DateTime;

/// The kick-off of a date and a time, in the venue's time if that is known. `None` without a time zone.
#[must_use]
pub fn kickoff(date: &str, time: &str, zone: Option<&str>, local: Option<&str>) -> Option<DateTime> {
    let (clock, own_zone) = split(time);
    let zone = own_zone.or(zone).and_then(offset);
    let local = local.map(split);
    let local_offset = local.and_then(|(_, zone)| zone).and_then(offset);
    match (zone, local_offset) {
        (Some(zone), local) => {
            let moment = DateTime::parse(&format!("{date}T{}:00{}", padded(clock)?, written(zone)))?;
            Some(DateTime::from_unix(moment.unix(), local.unwrap_or(zone)))
        }
        (None, Some(zone)) => DateTime::parse(&format!("{date}T{}:00{}", padded(local?.0)?, written(zone))),
        (None, None) => None,
    }
}

/// "18:00 UTC+3" in two parts.
fn split(time: &str) -> (&str, Option<&str>) {
    let time = time.trim();
    time.split_once(' ').map_or((time, None), |(clock, zone)| (clock, Some(zone.trim())))
}

/// "9:30" and "09.30" as "09:30".
fn padded(clock: &str) -> Option<String> {
    let (hour, minute) = clock.split_once([':', '.'])?;
    Some(format!("{:02}:{:02}", hour.parse::<u8>().ok()?, minute.parse::<u8>().ok()?))
}

fn written(offset: i16) -> String {
    let sign = if offset < 0 { '-' } else { '+' };
    format!("{sign}{:02}:{:02}", offset.unsigned_abs() / 60, offset.unsigned_abs() % 60)
}

/// Minutes ahead of UTC. Only names with a single meaning: "EST" has two.
fn offset(zone: &str) -> Option<i16> {
    let zone = zone.trim_matches(['(', ')', ' ']);
    let hours = match zone {
        "UTC" | "GMT" | "Z" | "WET" => 0,
        "CET" | "BST" | "WEST" => 1,
        "CEST" | "EET" => 2,
        "EEST" | "MSK" => 3,
        _ => {
            let size = zone.strip_prefix("UTC").or_else(|| zone.strip_prefix("GMT"))?.trim();
            let mut letters = size.chars();
            let sign = match letters.next()? {
                '+' | '±' => 1,
                '-' | '−' => -1,
                _ => return None,
            };
            let (hours, minutes) = letters.as_str().split_once(':').unwrap_or((letters.as_str(), "0"));
            let (hours, minutes) = (hours.parse::<i16>().ok()?, minutes.parse::<i16>().ok()?);
            let is_offset = (0..=14).contains(&hours) && (0..60).contains(&minutes);
            return is_offset.then_some(sign * (hours * 60 + minutes));
        }
    };
    Some(hours * 60)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_zone_makes_a_kickoff_and_the_ground_writes_it() {
        let of = |time, zone, local| kickoff("2026-03-26", time, zone, local).map(|it| it.to_string());
        assert_eq!(of("18:00 UTC+3", None, None).as_deref(), Some("2026-03-26T18:00:00+03:00"));
        assert_eq!(of("20:00 UTC-6", None, None).as_deref(), Some("2026-03-26T20:00:00-06:00"));
        assert_eq!(of("20:45 CET", None, Some("19:45 UTC±0")).as_deref(), Some("2026-03-26T19:45:00+00:00"));
        assert_eq!(of("18:00 CET", None, Some("20:00 UTC+3")).as_deref(), Some("2026-03-26T20:00:00+03:00"));
        assert_eq!(of("17:00", Some("UTC-3"), None).as_deref(), Some("2026-03-26T17:00:00-03:00"));
        assert_eq!(of("9:30 UTC+5:30", None, None).as_deref(), Some("2026-03-26T09:30:00+05:30"));
        for time in ["18:30", "", "25:00 CET", "20:00 EST", "20:00 UTC+99", "20 CET"] {
            assert_eq!(of(time, None, None), None, "{time}");
        }
    }
}
