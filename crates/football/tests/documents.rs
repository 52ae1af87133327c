//! Every document of the project reads without a message.

use std::path::Path;
use touchline_football::document::{Value, read_with_claims};

#[test]
fn every_document_of_the_project_reads_without_a_message() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../www/data");
    let mut documents = 0;
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        if !name.ends_with(".json") || name.ends_with(".schema.json") {
            continue;
        }
        let value: Value = serde_json::from_str(&std::fs::read_to_string(&path).unwrap()).unwrap();
        assert_eq!(read_with_claims(&value).messages, [], "{name}");
        documents += 1;
    }
    assert!(documents > 0);
}
