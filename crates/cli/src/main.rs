//! The command line of Touchline.

use clap::{Parser, Subcommand};
use std::process::ExitCode;
use touchline_cli::{check, convert, merge, render, replay, scenarios, schema, table};

/// A football match centre from a document: what is wrong with it, its page, its tables, what each team needs
#[derive(Debug, Parser)]
#[command(name = "touchline", version)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Say what is wrong in documents, each message with its path
    Check(check::Arguments),
    /// Turn somebody else's feed into documents
    Convert(convert::Arguments),
    /// Join a match and its group, from two documents
    Merge(merge::Arguments),
    /// Print a document as HTML that is complete before any script
    Render(render::Arguments),
    /// Play a finished match as a live feed
    Replay(replay::Arguments),
    /// Say what each team now needs, exactly
    Scenarios(scenarios::Arguments),
    /// Print the JSON Schema of documents
    Schema(schema::Arguments),
    /// Print the tables of a document
    Table(table::Arguments),
}

fn main() -> ExitCode {
    let done = match Arguments::parse().command {
        Command::Check(arguments) => check::run(&arguments),
        Command::Convert(arguments) => convert::run(&arguments),
        Command::Merge(arguments) => merge::run(&arguments),
        Command::Render(arguments) => render::run(&arguments),
        Command::Replay(arguments) => replay::run(&arguments),
        Command::Scenarios(arguments) => scenarios::run(&arguments),
        Command::Schema(arguments) => schema::run(&arguments),
        Command::Table(arguments) => table::run(&arguments),
    };
    done.unwrap_or_else(|error| {
        eprintln!("touchline: {error:#}");
        ExitCode::FAILURE
    })
}
