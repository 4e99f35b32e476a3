//! The files of recordings, by their documents.

use std::collections::{HashMap, VecDeque};
use std::sync::{Arc, Mutex};
use std::time::{Duration, SystemTime};

use crate::recorded::recording::{Chunk, Recorded};
use crate::sync::lock;

/// How long files are kept, as with the service.
const KEPT: Duration = Duration::from_secs(24 * 3600);
/// How many files are kept.
const MOST: usize = 10_000;

#[derive(Default)]
pub(crate) struct RecordedFiles(Mutex<Kept>);

#[derive(Default)]
struct Kept {
    files: HashMap<String, RecordedFile>,
    /// Their documents, oldest first, perhaps with some that were deleted.
    documents: VecDeque<(SystemTime, String)>,
}

/// A file: which one of a recording.
#[derive(Clone)]
pub(crate) struct RecordedFile {
    pub(crate) recorded: Arc<Recorded>,
    pub(crate) index: usize,
}

impl RecordedFile {
    pub(crate) fn chunk(&self) -> &Chunk {
        &self.recorded.chunks[self.index]
    }
}

impl RecordedFiles {
    pub(crate) fn reset(&self) {
        *lock(&self.0) = Kept::default();
    }

    pub(crate) fn add(&self, recorded: &Arc<Recorded>) {
        let mut kept = lock(&self.0);
        for (index, chunk) in recorded.chunks.iter().enumerate() {
            let file = RecordedFile { recorded: Arc::clone(recorded), index };
            kept.files.insert(chunk.document_id.clone(), file);
            kept.documents.push_back((recorded.ended, chunk.document_id.clone()));
        }
        while let Some((ended, _)) = kept.documents.front()
            && (is_over(*ended, recorded.ended) || kept.documents.len() > MOST)
            && let Some((_, oldest)) = kept.documents.pop_front()
        {
            kept.files.remove(&oldest);
        }
    }

    /// The file of a document, for 24 hours.
    pub(crate) fn get(&self, document_id: &str, now: SystemTime) -> Option<RecordedFile> {
        let file = lock(&self.0).files.get(document_id).cloned();
        file.filter(|file| !is_over(file.recorded.ended, now))
    }

    /// Deletes a file. Returns whether there was one.
    pub(crate) fn delete(&self, document_id: &str, now: SystemTime) -> bool {
        let deleted = lock(&self.0).files.remove(document_id);
        deleted.is_some_and(|file| !is_over(file.recorded.ended, now))
    }
}

fn is_over(ended: SystemTime, now: SystemTime) -> bool {
    now.duration_since(ended).unwrap_or_default() >= KEPT
}
