//! A file that appears under its name when it is complete.

use std::ffi::OsString;
use std::io;
use std::path::{Path, PathBuf};

use tokio::fs::File;
use tokio::io::AsyncWriteExt as _;
use tokio::task::spawn_blocking;

use crate::random::new_id;

/// A file with another name beside the final one; removed when it is dropped before it is complete.
pub(super) struct Incomplete {
    // Closed before it is removed.
    pub(super) file: File,
    name: Name,
}

struct Name(PathBuf);

impl Incomplete {
    pub(super) async fn beside(path: &Path) -> io::Result<Self> {
        let Some(name) = path.file_name() else {
            return Err(io::Error::new(io::ErrorKind::InvalidInput, "the path names no file"));
        };
        let mut hidden = OsString::from(".");
        hidden.push(name);
        hidden.push(format!(".{}.part", new_id()));
        let hidden = path.with_file_name(hidden);
        // The file and its removal are made together, even if nobody waits for them any more.
        let create = move || {
            let file = std::fs::OpenOptions::new().write(true).create_new(true).open(&hidden)?;
            Ok(Self { file: File::from_std(file), name: Name(hidden) })
        };
        spawn_blocking(create).await.unwrap_or_else(|error| Err(io::Error::other(error)))
    }

    /// Gives the file its final name, in place of a file that has it.
    pub(super) async fn complete(self, path: &Path) -> io::Result<()> {
        let Self { mut file, name } = self;
        file.flush().await?;
        file.sync_all().await?;
        drop(file);
        tokio::fs::rename(&name.0, path).await
    }
}

impl Drop for Name {
    fn drop(&mut self) {
        // Once it has its final name, there is nothing to remove.
        let _ = std::fs::remove_file(&self.0);
    }
}
