//! The match as it stood: a slider over its events under the strip, and what says that this is not now.

use super::el::{El, el, tag};
use super::frame::{Frame, Now};
use crate::state::{Action, Choice, MOMENT};
use touchline_football::document::Event;
use touchline_football::story::{moments, rewound};

/// The moments of the match, and the one that is chosen; None is now.
pub(super) struct Rewind<'f> {
    frame: &'f Frame,
    moments: Vec<usize>,
    chosen: Option<usize>,
}

impl<'f> Rewind<'f> {
    pub(super) fn of(frame: &'f Frame, choice: &Choice) -> Self {
        let moments = moments(&frame.document);
        let chosen = choice.moment.filter(|moment| *moment < moments.len());
        Rewind { frame, moments, chosen }
    }

    fn event(&self) -> Option<&'f Event> {
        self.frame.document.events.get(*self.moments.get(self.chosen?)?)
    }

    /// The frame of the moment: score, table and sentences are drawn from it.
    pub(super) fn then(&self) -> Option<Frame> {
        let document = rewound(&self.frame.document, *self.moments.get(self.chosen?)?)?;
        let minute = document.fixture.as_ref()?.clock.map(|clock| clock.minute);
        let then = self.frame.words.as_it_stood(minute, self.event()?.moment.minute.is_some());
        Some(self.frame.rewound(document, then, Now { minute, ..Now::default() }))
    }

    /// The slider; the last place on it is now. Nothing for a match that cannot be taken back.
    pub(super) fn slider(&self) -> Option<El> {
        let (frame, words) = (self.frame, &self.frame.words);
        let last = self.moments.len().to_string();
        let said =
            self.event().map_or_else(|| words.now().to_owned(), |event| words.moment(&frame.document, event));
        let at = self.chosen.map_or(last.clone(), |moment| moment.to_string());
        let slider = tag("input", "tl-rw-slider")
            .attr("type", "range")
            .attr("min", "0")
            .attr("max", &last)
            .attr("data-action", MOMENT)
            .attr("data-key", &frame.id(MOMENT))
            .attr("aria-label", words.rewind())
            .attr("aria-valuetext", &said)
            .attr("data-at", &at)
            .value(&at);
        let label = tag("span", "tl-rw-label").hidden().text(words.rewind());
        let line = tag("div", "tl-rw").attr("part", "rewind").with(label).with(slider);
        let line = line.with(tag("span", "tl-rw-at").hidden().text(&said));
        (!self.moments.is_empty()).then_some(line)
    }

    /// What says that this is not now, and the way back.
    pub(super) fn banner(&self, then: &Frame) -> Option<El> {
        let words = &self.frame.words;
        let event = self.event()?;
        let back = el("button").attr("type", "button").attr("data-action", &Action::Now.to_string());
        let back = back.attr("data-key", &self.frame.id("now")).text(words.back_to_now());
        let title = el("b").text(&then.then);
        let text = el("p").with(title).text(" ").text(&words.moment_event(&self.frame.document, event));
        Some(tag("div", "tl-rw-then").attr("role", "note").with(text).with(back))
    }
}
