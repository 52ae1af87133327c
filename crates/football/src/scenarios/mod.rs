//! What each side now needs.
