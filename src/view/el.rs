//! Elements by calls instead of `html!`: the macro writes every element out where it stands, these calls share one
//! copy of that code. The same views weighed 15.7 KB more (brotli 11) in the Wasm with the macro, a component a part.
//!
//! Everything here takes text as text: there is no way to pass markup, a handler or a style.

use super::measure;
use std::fmt::Display;
use yew::Html;
use yew::virtual_dom::{AttrValue, Key, VNode, VTag, VText};

/// An element in the making. Boxed, so that passing it along is passing a pointer.
pub(super) struct El(Box<VTag>);

/// An element with this tag.
#[inline(never)]
pub(super) fn el(tag: &'static str) -> El {
    El(Box::new(VTag::new(tag)))
}

/// An element with this tag and class.
pub(super) fn tag(tag: &'static str, class: &str) -> El {
    el(tag).class(class)
}

/// Text.
#[inline(never)]
pub(super) fn text(text: &str) -> Html {
    VNode::from(VText::new(AttrValue::from(text.to_owned())))
}

/// Nothing.
pub(super) fn nothing() -> Html {
    VNode::default()
}

impl El {
    /// Sets an attribute.
    #[inline(never)]
    pub(super) fn attr(mut self, name: &'static str, value: &str) -> El {
        self.0.add_attribute(name, AttrValue::from(value.to_owned()));
        self
    }

    /// Sets a length in percent, from hundredths of one.
    #[inline(never)]
    pub(super) fn percent(self, name: &'static str, hundredths: u32) -> El {
        self.attr(name, &measure::percent(hundredths))
    }

    /// Sets a length in `em` of text of a size, from tenths of a nominal px.
    #[inline(never)]
    pub(super) fn em(self, name: &'static str, px_tenths: u32, font_px: u32) -> El {
        self.attr(name, &measure::em(px_tenths, font_px))
    }

    /// Sets an attribute where there is a value for it.
    pub(super) fn maybe(self, name: &'static str, value: Option<&str>) -> El {
        match value {
            Some(value) => self.attr(name, value),
            None => self,
        }
    }

    /// Sets the class.
    pub(super) fn class(self, class: &str) -> El {
        self.attr("class", class)
    }

    /// Sets the class from several, leaving out those that are empty.
    #[inline(never)]
    pub(super) fn classes(self, classes: &[&str]) -> El {
        let mut joined = String::new();
        for class in classes.iter().filter(|class| !class.is_empty()) {
            joined.push_str(if joined.is_empty() { "" } else { " " });
            joined.push_str(class);
        }
        self.attr("class", &joined)
    }

    /// Hides it from screen readers: a word stands beside it, or it is a picture of what is said elsewhere.
    pub(super) fn hidden(self) -> El {
        self.attr("aria-hidden", "true")
    }

    /// Whether a radio button is chosen, as a property: the reader's own click must not outlive a new choice.
    #[inline(never)]
    pub(super) fn checked(mut self, checked: bool) -> El {
        self.0.set_checked(checked);
        self
    }

    /// The value of a field, as a property: what the reader typed must not outlive a new value.
    #[inline(never)]
    pub(super) fn value(mut self, value: &str) -> El {
        self.0.set_value(Some(AttrValue::from(value.to_owned())));
        self
    }

    /// What tells it from its siblings: a node with the same key is kept.
    #[inline(never)]
    pub(super) fn key(mut self, key: &str) -> El {
        self.0.key = Some(Key::from(key.to_owned()));
        self
    }

    /// Adds text.
    #[inline(never)]
    pub(super) fn text(self, words: &str) -> El {
        self.child(text(words))
    }

    /// Adds a number.
    #[inline(never)]
    pub(super) fn number(self, number: &dyn Display) -> El {
        self.text(&number.to_string())
    }

    /// Adds a child.
    #[inline(never)]
    pub(super) fn child(mut self, child: Html) -> El {
        self.0.add_child(child);
        self
    }

    /// Adds an element as a child.
    #[inline(never)]
    pub(super) fn with(self, child: El) -> El {
        self.child(child.done())
    }

    /// Adds an element as a child, where there is one.
    pub(super) fn with_maybe(self, child: Option<El>) -> El {
        match child {
            Some(child) => self.with(child),
            None => self,
        }
    }

    /// Adds elements as children.
    pub(super) fn with_all(mut self, children: impl IntoIterator<Item = El>) -> El {
        for child in children {
            self = self.with(child);
        }
        self
    }

    /// The finished node.
    #[inline(never)]
    pub(super) fn done(self) -> Html {
        VNode::from(*self.0)
    }
}
