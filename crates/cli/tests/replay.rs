//! `touchline replay` serves a finished match as a live feed, as it stood at each moment.

#![allow(
    clippy::expect_used,
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "tests may"
)]

use serde_json::Value;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use touchline_cli::load::load;
use touchline_cli::replay::cut::{Evening, cut};
use touchline_cli::replay::timeline::Timeline;
use touchline_football::document::{Document, MatchStatus, Score, Value as Json, read, to_text};
use touchline_football::update::{Change, Follower};

const MINUTE: i64 = 60_000;
/// 2026-11-25T20:00:00Z
const EVENING: Evening = Evening { kickoff: 1_795_636_800_000, speed: 60.0 };

fn path(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../www/data").join(name)
}

fn document(name: &str) -> Document {
    load(&path(name)).unwrap().document.unwrap()
}

struct Replayed {
    whole: Document,
    timeline: Timeline,
}

impl Replayed {
    fn of(whole: Document) -> Replayed {
        let timeline = Timeline::of(&whole, whole.the_match.as_ref().unwrap());
        Replayed { whole, timeline }
    }

    fn at(&self, minutes: i64) -> Document {
        self.at_milliseconds(minutes * MINUTE)
    }

    fn at_milliseconds(&self, at: i64) -> Document {
        cut(&self.whole, &self.timeline, &EVENING, at)
    }
}

fn status(document: &Document) -> MatchStatus {
    document.the_match.as_ref().unwrap().status
}

/// The minute of the clock as a reader would write it.
fn clock(document: &Document) -> Option<String> {
    let minute = document.the_match.as_ref()?.clock?.minute;
    Some(if minute.stoppage == 0 {
        minute.minute.to_string()
    } else {
        format!("{}+{}", minute.minute, minute.stoppage)
    })
}

#[test]
fn the_score_runs_and_the_clock_with_it() {
    let replay = Replayed::of(document("liverpool-napoli.json"));
    let seen = |minutes| {
        let document = replay.at(minutes);
        (status(&document), clock(&document), document.score())
    };
    let clock = |text: &str| Some(text.to_owned());
    assert_eq!(seen(-1), (MatchStatus::Scheduled, None, None));
    assert_eq!(seen(0), (MatchStatus::Live, clock("1"), Some([0, 0])));
    assert_eq!(seen(20), (MatchStatus::Live, clock("21"), Some([0, 0])));
    assert_eq!(seen(21), (MatchStatus::Live, clock("22"), Some([0, 1])));
    assert_eq!(seen(46), (MatchStatus::Live, clock("45+2"), Some([0, 1])));
    // Four minutes were added, and half-time lasts a quarter of an hour.
    assert_eq!(seen(49), (MatchStatus::HalfTime, None, Some([0, 1])));
    assert_eq!(seen(64), (MatchStatus::Live, clock("46"), Some([0, 1])));
    assert_eq!(seen(64 + 20), (MatchStatus::Live, clock("66"), Some([1, 1])));
    assert_eq!(seen(64 + 48), (MatchStatus::Live, clock("90+4"), Some([1, 1])));
    assert_eq!(seen(64 + 49), (MatchStatus::Finished, None, Some([1, 1])));
}

#[test]
fn what_only_the_end_tells_waits_for_it() {
    let replay = Replayed::of(document("liverpool-napoli.json"));
    let of = |minutes| replay.at(minutes).the_match.unwrap();
    assert_eq!((of(48).half_time, of(49).half_time), (None, Some([0, 1])));
    assert_eq!((of(43).added.len(), of(44).added.len(), of(64 + 44).added.len()), (0, 1, 2));
    let early = replay.at(10);
    assert!(early.claims.is_empty());
    assert_eq!(early.the_match.unwrap().lineups, replay.whole.the_match.clone().unwrap().lineups);
}

#[test]
fn at_the_end_the_document_is_whole_again() {
    let replay = Replayed::of(document("liverpool-napoli.json"));
    let mut end = replay.at(200);
    let (fixture, whole) = (end.the_match.as_mut().unwrap(), replay.whole.the_match.as_ref().unwrap());
    assert_ne!(fixture.kickoff, whole.kickoff);
    fixture.kickoff = whole.kickoff;
    end.updated = replay.whole.updated;
    assert_eq!(end, replay.whole);
}

#[test]
fn events_without_a_minute_come_between_their_neighbours_and_get_none() {
    let replay = Replayed::of(document("liverpool-napoli.json"));
    let first_seen = |id: &str| {
        (0..200).find(|minutes| replay.at(*minutes).events.iter().any(|event| event.id == id)).unwrap()
    };
    // "Early", before the substitution of the 19th minute.
    assert!((1..15).contains(&first_seen("e01")), "{}", first_seen("e01"));
    // "Near half-time", "on the stroke of half-time": after the goal, in the last third of the half.
    let (near, stroke) = (first_seen("e05"), first_seen("e06"));
    assert!(near > 30 && near < stroke && (48..=49).contains(&stroke), "{near}, {stroke}");
    // Between the 57th and the 65th minute.
    for id in ["e08", "e09", "e10"] {
        assert!((64 + 11..=64 + 20).contains(&first_seen(id)), "{id}: {}", first_seen(id));
    }
    // Cards of which nobody knows when: with the final whistle.
    assert_eq!(first_seen("e17"), 64 + 49);
    let seen = replay.at(60);
    assert!(seen.events.iter().filter(|event| event.id == "e05").all(|event| event.moment.minute.is_none()));
}

#[test]
fn a_goal_that_did_not_count_counts_until_it_is_taken_back() {
    let json: Json = serde_json::from_str(
        r#"{ "touchline": 1, "teams": [ { "id": "h", "name": "Home" }, { "id": "a", "name": "Away" } ],
             "match": { "home": "h", "away": "a", "status": "finished", "score": [0, 0] },
             "events": [ { "id": "g", "kind": "goal", "team": "h", "minute": 10, "cancelled": "var" },
                         { "id": "v", "kind": "var", "about": "g", "minute": 12, "outcome": "no-goal" } ] }"#,
    )
    .unwrap();
    let replay = Replayed::of(read(&json).document.unwrap());
    let scores: Vec<Option<Score>> = [9, 10, 11, 12].map(|minutes| replay.at(minutes).score()).to_vec();
    assert_eq!(scores, [Some([0, 0]), Some([1, 0]), Some([1, 0]), Some([0, 0])]);
}

#[test]
fn a_final_goes_through_extra_time_and_a_shoot_out() {
    let replay = Replayed::of(document("world-cup-2006-final.json"));
    let mut seen: Vec<(MatchStatus, Option<Score>)> = Vec::new();
    for minutes in -1..260 {
        let document = replay.at(minutes);
        let state = (status(&document), document.the_match.as_ref().unwrap().shoot_out);
        if seen.last() != Some(&state) {
            seen.push(state);
        }
    }
    let statuses: Vec<MatchStatus> = seen.iter().map(|(status, _)| *status).collect();
    let mut order = statuses.clone();
    order.dedup();
    use MatchStatus::{ExtraTime, Finished, HalfTime, Live, Scheduled, ShootOut};
    assert_eq!(order, [Scheduled, Live, HalfTime, Live, ExtraTime, ShootOut, Finished]);
    let whole = replay.whole.the_match.as_ref().unwrap();
    assert_eq!(seen.last().unwrap().1, whole.shoot_out);
    let kicks: Vec<Score> = seen.iter().filter_map(|(_, kicks)| *kicks).collect();
    assert!(kicks.windows(2).all(|pair| pair[0][0] <= pair[1][0] && pair[0][1] <= pair[1][1]), "{kicks:?}");
}

/// Every finished match that there is, minute by minute: each version is a document that can be read, no goal is
/// announced twice, and all of them are.
#[test]
fn every_match_can_be_followed_from_kick_off_to_the_end() {
    for name in [
        "liverpool-napoli.json",
        "euro-2024-austria-france.json",
        "euro-2024-germany-scotland.json",
        "world-cup-2006-final.json",
    ] {
        let replay = Replayed::of(document(name));
        let mut follower = Follower::default();
        let (mut old, mut goals): (Option<Document>, Vec<String>) = (None, Vec::new());
        for half_minutes in -2..500 {
            let cut = replay.at_milliseconds(half_minutes * MINUTE / 2);
            let text = to_text(&cut);
            let new = read(&serde_json::from_str(&text).unwrap())
                .document
                .unwrap_or_else(|| panic!("{name}: {text}"));
            let update = follower.step(old.as_ref(), &new);
            assert!(
                update.changes.iter().all(|(change, _)| *change != Change::Removed),
                "{name} at {half_minutes}"
            );
            goals.extend(update.goals.iter().map(|event| event.id.clone()));
            old = Some(new);
        }
        let counting =
            |event: &&touchline_football::document::Event| event.kind.is_goal() && event.cancelled.is_none();
        let whole: Vec<String> =
            replay.whole.events.iter().filter(counting).map(|event| event.id.clone()).collect();
        assert_eq!(goals, whole, "{name}");
        assert!(!whole.is_empty(), "{name}");
    }
}

/// The command, stopped when the test is over.
struct Server {
    process: Child,
    address: String,
}

impl Server {
    fn start(arguments: &[&str]) -> Server {
        let mut command = Command::new(env!("CARGO_BIN_EXE_touchline"));
        command.arg("replay").arg(path("liverpool-napoli.json")).args(["--port", "0"]).args(arguments);
        let mut process = command.stdout(Stdio::piped()).spawn().unwrap();
        let mut line = String::new();
        BufReader::new(process.stdout.take().unwrap()).read_line(&mut line).unwrap();
        assert!(line.starts_with("Liverpool v Napoli"), "{line}");
        let address = line.split("http://").nth(1).unwrap().trim().trim_end_matches("/match.json").to_owned();
        Server { process, address }
    }

    /// The status, the headers, and the body.
    fn get(&self, headers: &str) -> (u16, String, String) {
        let mut stream = TcpStream::connect(&self.address).unwrap();
        write!(stream, "GET /match.json HTTP/1.1\r\nhost: x\r\nconnection: close\r\n{headers}\r\n").unwrap();
        let mut answer = Vec::new();
        let _ = stream.read_to_end(&mut answer);
        let answer = String::from_utf8_lossy(&answer).into_owned();
        let (head, body) = answer.split_once("\r\n\r\n").unwrap();
        let status = head.split(' ').nth(1).unwrap().parse().unwrap();
        (status, head.to_owned(), body.to_owned())
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

fn header(head: &str, name: &str) -> String {
    let mut lines = head.lines().filter_map(|line| line.split_once(':'));
    let value = lines.find(|(known, _)| known.eq_ignore_ascii_case(name)).map(|(_, value)| value.trim());
    value.unwrap_or_else(|| panic!("no {name} in {head}")).to_owned()
}

#[test]
fn the_feed_has_validators_and_answers_them() {
    // Slow enough that nothing changes meanwhile.
    let server = Server::start(&["--speed", "1", "--before", "10"]);
    let (status, head, body) = server.get("");
    assert_eq!(status, 200);
    let document: Value = serde_json::from_str(&body).unwrap();
    assert_eq!(document["match"]["status"], "scheduled");
    assert_eq!(document["events"], Value::Null);
    assert_eq!(header(&head, "access-control-allow-origin"), "*");
    let etag = header(&head, "etag");
    let (status, again, body) = server.get(&format!("if-none-match: W/\"other\", {etag}\r\n"));
    assert_eq!((status, body.as_str(), header(&again, "etag")), (304, "", etag));
    assert_eq!(server.get("if-none-match: \"other\"\r\n").0, 200);
    std::thread::sleep(std::time::Duration::from_millis(1100));
    let since = header(&head, "last-modified");
    assert_eq!(server.get(&format!("if-modified-since: {since}\r\n")).0, 304);
    assert_eq!(server.get("if-modified-since: Thu, 01 Jan 1970 00:00:00 GMT\r\n").0, 200);
}

#[test]
fn faults_come_on_demand() {
    let status = |fault: &str| Server::start(&["--fault", fault]).get("");
    assert_eq!(status("404").0, 404);
    assert_eq!(status("304").0, 304);
    assert_eq!(header(&status("503").1, "retry-after"), "5");
    assert_eq!(header(&status("redirect").1, "location"), "/moved/match.json");
    assert!(!status("cors").1.contains("access-control-allow-origin"));
    let (status_of_half, head, body) = status("cut-off");
    let promised: usize = header(&head, "content-length").parse().unwrap();
    assert_eq!((status_of_half, body.len()), (200, promised / 2));
    assert!(status("huge").2.len() >= 50_000_000);
    assert_eq!(status("500@500-600").0, 200);
}

#[test]
fn what_cannot_be_replayed_says_why() {
    let run = |arguments: &[&str]| {
        let output =
            Command::new(env!("CARGO_BIN_EXE_touchline")).arg("replay").args(arguments).output().unwrap();
        (output.status.code(), String::from_utf8(output.stderr).unwrap())
    };
    let group = path("group-e-final.json");
    let (code, said) = run(&[group.to_str().unwrap()]);
    assert!(code == Some(1) && said.contains("there is no match in the document"), "{said}");
    let (code, said) = run(&["x.json", "--fault", "501"]);
    assert!(code == Some(2) && said.contains("no fault is called \"501\""), "{said}");
    let (code, said) = run(&["x.json", "--speed", "0"]);
    assert!(code == Some(2) && said.contains("a speed is a number from 1 to 3600"), "{said}");
}
