//! Every document of the project reads without messages.

use std::path::Path;
use touchline_football::document::{Value, read_with_claims};

/// The list of documents on an example page.
#[test]
fn every_result_of_the_example_with_forty_reads_without_a_message() {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../www/examples/forty-results.json");
    let Ok(Value::List(documents)) = serde_json::from_str(&std::fs::read_to_string(file).unwrap()) else {
        panic!("a list of documents")
    };
    assert_eq!(documents.len(), 40);
    for document in &documents {
        assert_eq!(read_with_claims(document).messages, []);
    }
}

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
