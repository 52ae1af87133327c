//! The messages of `www/words/en.ftl`: a function for each, written while this crate is built, with the message's slots as
//! its arguments. An unknown message or slot does not compile, and neither does a message that nothing speaks.

use super::reader::{Message, Slot};

include!(concat!(env!("OUT_DIR"), "/messages.rs"));
