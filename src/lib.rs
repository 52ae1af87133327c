//! The match centre widget.
