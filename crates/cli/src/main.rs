//! The `touchline` command line.

use clap::{Parser, Subcommand};
use std::process::ExitCode;
use touchline_cli::{check, convert, merge, render, replay, scenarios, schema, table, words};

/// A football match centre from a document: checks it, renders it, prints its tables, works out what each team needs
#[derive(Debug, Parser)]
#[command(name = "touchline", version)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Check documents and report every problem with its path
    Check(check::Arguments),
    /// Convert feeds and files of results to documents
    Convert(convert::Arguments),
    /// Join a match and its group from two documents
    Merge(merge::Arguments),
    /// Render a document to HTML that needs no JavaScript
    Render(render::Arguments),
    /// Play a finished match as a live feed
    Replay(replay::Arguments),
    /// Work out exactly what each team needs
    Scenarios(scenarios::Arguments),
    /// Print the JSON Schema of documents
    Schema(schema::Arguments),
    /// Print the tables of a document
    Table(table::Arguments),
    /// Check an editor's own texts, or print all messages
    Words(words::Arguments),
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
        Command::Words(arguments) => words::run(&arguments),
    };
    done.unwrap_or_else(|error| {
        eprintln!("touchline: {error:#}");
        ExitCode::FAILURE
    })
}
