//! What a file of events tells of a match, collected event by event.

use super::super::made::refused;
use super::shape::{Event, Named};
use std::collections::{BTreeMap, HashMap};

/// What is kept while a file of events is read.
#[derive(Default)]
pub struct Story {
    /// The two starting elevens, the home side's first.
    pub elevens: Vec<Event>,
    /// Events that become events of the document, each with its index in the file.
    pub told: Vec<(usize, Event)>,
    /// The passer of each pass that led to a shot, by the id of the pass.
    pub passes: HashMap<String, Named>,
    /// The last period that ended.
    ended: u8,
    /// Whether a period of extra time started.
    pub extra_time: bool,
    /// How many events of each kind a document has no place for.
    pub left_out: BTreeMap<String, usize>,
}

impl Story {
    /// Takes an event, or counts it.
    pub fn add(&mut self, event: Event, index: usize) {
        self.extra_time |= matches!(event.period, 3 | 4);
        match event.kind.name.as_str() {
            "Starting XI" => self.elevens.push(event),
            "Half End" => self.ended = self.ended.max(event.period),
            "Half Start" => {}
            "Pass" => {
                if event.pass.as_ref().is_some_and(|pass| pass.goal_assist == Some(true))
                    && let (Some(id), Some(player)) = (event.id.clone(), event.player.clone())
                {
                    self.passes.insert(id, player);
                }
                self.count("Pass");
            }
            // The counterpart of an own goal, for the other side.
            "Own Goal For" => {}
            "Shot" | "Own Goal Against" | "Substitution" => self.told.push((index, event)),
            _ if event.card().is_some() => self.told.push((index, event)),
            other => {
                let other = other.to_owned();
                self.count(&other);
            }
        }
    }

    fn count(&mut self, kind: &str) {
        *self.left_out.entry(kind.to_owned()).or_default() += 1;
    }

    /// Checks that these are the events of a whole match.
    ///
    /// # Errors
    /// What is missing.
    pub fn is_whole(&self) -> anyhow::Result<()> {
        if self.elevens.len() != 2 {
            return refused(format!(
                "the events of a match start with two Starting XI, but this file has {}",
                self.elevens.len()
            ));
        }
        if self.ended < 2 {
            return refused("these are not the events of a whole match: the second half has no end");
        }
        Ok(())
    }
}
