//! Converters for the formats of other providers.

pub mod answer;
pub mod api_football;
mod cast;
pub mod contradictions;
pub mod csv;
mod each;
mod figures;
pub mod fjelstul;
pub mod football_data;
pub mod football_json;
mod loose;
pub mod made;
mod making;
mod moments;
pub mod openfootball;
pub mod openligadb;
mod periods;
pub mod recognise;
pub mod report;
mod standings;
pub mod statsbomb;
pub mod tables;
