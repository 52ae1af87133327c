//! Faults on demand: what a server may do to a page, and when.

use anyhow::{Error, bail};
use std::str::FromStr;

/// What a server may do instead of a good answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// 404.
    NotFound,
    /// 500.
    ServerError,
    /// 503, with `Retry-After: 5`.
    Busy,
    /// No answer at all.
    TimeOut,
    /// Half the body, then the connection closes.
    CutOff,
    /// A web page, with 200.
    Html,
    /// The document, as `text/plain`.
    WrongType,
    /// 304 to every request, without ETag.
    NotModified,
    /// A redirect to the document.
    Redirect,
    /// A redirect to itself.
    Loop,
    /// No permission for other origins.
    Cors,
    /// The document, a few bytes at a time.
    Trickle,
    /// 50 MB.
    Huge,
    /// A document of a newer version of the format.
    Newer,
    /// A document of which nothing true can be shown.
    Bad,
}

impl Fault {
    /// Every fault with its name on the command line.
    pub const NAMES: [(&'static str, Fault); 15] = [
        ("404", Fault::NotFound),
        ("500", Fault::ServerError),
        ("503", Fault::Busy),
        ("time-out", Fault::TimeOut),
        ("cut-off", Fault::CutOff),
        ("html", Fault::Html),
        ("type", Fault::WrongType),
        ("304", Fault::NotModified),
        ("redirect", Fault::Redirect),
        ("loop", Fault::Loop),
        ("cors", Fault::Cors),
        ("trickle", Fault::Trickle),
        ("huge", Fault::Huge),
        ("newer", Fault::Newer),
        ("bad", Fault::Bad),
    ];
}

/// A fault, and the seconds after the start during which it happens.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Spell {
    /// The fault.
    pub fault: Fault,
    /// The first second.
    pub from: u32,
    /// The second after the last one.
    pub to: u32,
}

impl FromStr for Spell {
    type Err = Error;

    /// `500@20-40`. Without seconds the fault lasts for ever.
    fn from_str(text: &str) -> Result<Spell, Error> {
        let (name, span) = text.split_once('@').unwrap_or((text, "0-"));
        let Some((_, fault)) = Fault::NAMES.iter().find(|(known, _)| *known == name) else {
            let names: Vec<&str> = Fault::NAMES.iter().map(|(name, _)| *name).collect();
            bail!("no fault is called \"{name}\"; choose from: {}", names.join(", "));
        };
        let parsed = span.split_once('-').and_then(|(from, to)| {
            Some((from.parse().ok()?, if to.is_empty() { u32::MAX } else { to.parse().ok()? }))
        });
        match parsed {
            Some((from, to)) if from < to => Ok(Spell { fault: *fault, from, to }),
            _ => bail!("\"{span}\" is not a range of seconds: write it as in {name}@20-40"),
        }
    }
}

/// The fault at a second, if there is one; the first if there are several.
#[must_use]
pub fn at(spells: &[Spell], second: u32) -> Option<Fault> {
    spells.iter().find(|spell| (spell.from..spell.to).contains(&second)).map(|spell| spell.fault)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_spell_is_a_name_and_seconds() {
        let spell = |text: &str| text.parse::<Spell>();
        assert_eq!(spell("500@20-40").unwrap(), Spell { fault: Fault::ServerError, from: 20, to: 40 });
        assert_eq!(spell("huge").unwrap(), Spell { fault: Fault::Huge, from: 0, to: u32::MAX });
        assert_eq!(spell("time-out@5-").unwrap(), Spell { fault: Fault::TimeOut, from: 5, to: u32::MAX });
        assert!(spell("501@1-2").unwrap_err().to_string().contains("choose from: 404, 500"));
        for wrong in ["500@", "500@9", "500@9-3", "500@a-b", "500@3-3"] {
            assert!(spell(wrong).unwrap_err().to_string().contains("500@20-40"), "{wrong}");
        }
    }

    #[test]
    fn a_spell_passes() {
        let spells = ["404@2-4", "500@3-6"].map(|text| text.parse::<Spell>().unwrap());
        let seen: Vec<_> = (0..7).map(|second| at(&spells, second)).collect();
        let (lost, broken) = (Some(Fault::NotFound), Some(Fault::ServerError));
        assert_eq!(seen, [None, None, lost, lost, broken, broken, None]);
    }
}
