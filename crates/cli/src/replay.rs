//! `touchline replay`: a finished match as a live feed, on this machine.

pub mod cut;
pub mod faults;
mod server;
pub mod timeline;

use crate::load::load;
use anyhow::{Context, Result, bail};
use faults::Spell;
use std::net::{Ipv4Addr, TcpListener};
use std::path::PathBuf;
use std::process::ExitCode;
use std::sync::Mutex;
use touchline_football::document::{Document, Match, MatchStatus};
use touchline_football::refresh::Millis;
use touchline_football::words::Words;

/// Plays a finished match as a live feed, on this machine alone.
///
/// The document is cut at every moment: events up to then, running score, clock, status. Events without a minute come
/// between their neighbours. Answers carry ETag and Last-Modified, any origin may ask.
#[derive(Debug, clap::Args)]
pub struct Arguments {
    /// The document of a finished match; - for standard input
    document: PathBuf,
    /// How many times faster than the match was; 1 to 3600
    #[arg(long, default_value_t = 60.0, value_parser = speed)]
    speed: f64,
    /// The port; 0 for any that is free
    #[arg(long, default_value_t = 8090)]
    port: u16,
    /// Minutes of the match before kick-off
    #[arg(long, default_value_t = 2, value_name = "MINUTES")]
    before: u16,
    /// Begin anew half a minute after the end
    #[arg(long)]
    repeat: bool,
    /// A bad day: NAME or NAME@FROM-TO in seconds from the start, as in 500@20-40. Names: 404, 500, 503, time-out,
    /// cut-off, html, type, 304, redirect, loop, cors, trickle, huge, newer, bad
    #[arg(long = "fault", value_name = "FAULT")]
    faults: Vec<Spell>,
}

fn speed(text: &str) -> Result<f64> {
    match text.parse::<f64>() {
        Ok(speed) if (1.0..=3600.0).contains(&speed) => Ok(speed),
        _ => bail!("a speed is a number from 1 to 3600"),
    }
}

/// Serves until it is stopped. The exit code is 2 where the document cannot be shown.
///
/// # Errors
/// A file that cannot be read, a match that is not finished, a port that is taken.
pub fn run(arguments: &Arguments) -> Result<ExitCode> {
    let reading = load(&arguments.document)?;
    for message in &reading.messages {
        eprintln!("{message}");
    }
    let Some(document) = reading.document else { return Ok(ExitCode::from(2)) };
    let fixture = finished(&document)?;
    let words = Words::for_tag(document.lang.as_deref());
    let [home, away] = [&fixture.home, &fixture.away].map(|id| words.team(&document, id));
    let name = format!("{home} v {away}");
    let timeline = timeline::Timeline::of(&document, fixture);
    let port = arguments.port;
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, port))
        .with_context(|| format!("port {port} cannot be had: choose another with --port"))?;
    listener.set_nonblocking(true)?;
    let speed = arguments.speed;
    println!("{name}, {speed} times as fast as it was: http://{}{}", listener.local_addr()?, server::PATH);
    let replay = server::Replay {
        document,
        timeline,
        speed,
        before: Millis::from(arguments.before) * 60_000,
        repeat: arguments.repeat,
        faults: arguments.faults.clone(),
        started: Mutex::new(server::now()),
    };
    let runtime = tokio::runtime::Runtime::new().context("cannot start the server")?;
    runtime.block_on(server::serve(listener, replay)).context("the server stopped")?;
    Ok(ExitCode::SUCCESS)
}

/// The match, where it can be replayed.
fn finished(document: &Document) -> Result<&Match> {
    let Some(the_match) = &document.the_match else {
        bail!("there is no match in the document: a replay needs one that is finished")
    };
    if the_match.status != MatchStatus::Finished {
        bail!("the match is {}: a replay needs one that is finished", the_match.status.name());
    }
    if document.counted_score() != document.score() {
        eprintln!(
            "the goals of the document do not add up to its score: the running score is that of the goals"
        );
    }
    Ok(the_match)
}
