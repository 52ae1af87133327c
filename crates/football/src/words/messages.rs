//! The messages of `www/words/en.ftl`. The build script writes a function for each, with the message's slots
//! as its arguments. An unknown message or slot does not compile. Neither does a message that the code never
//! uses.

use super::slot::{Message, Slot};

include!(concat!(env!("OUT_DIR"), "/messages.rs"));
