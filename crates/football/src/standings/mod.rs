//! The table, and why one team stands above another.
