//! The command line of Touchline.

use clap::{Parser, Subcommand};
use std::process::ExitCode;
use touchline_cli::{convert, table};

/// A football match centre from a document: tables, and more to come
#[derive(Debug, Parser)]
#[command(name = "touchline", version)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Print a match of somebody else's file as a document
    Convert(convert::Arguments),
    /// Print the tables of a document
    Table(table::Arguments),
}

fn main() -> ExitCode {
    let done = match Arguments::parse().command {
        Command::Convert(arguments) => convert::run(&arguments),
        Command::Table(arguments) => table::run(&arguments),
    };
    done.unwrap_or_else(|error| {
        eprintln!("touchline: {error:#}");
        ExitCode::FAILURE
    })
}
