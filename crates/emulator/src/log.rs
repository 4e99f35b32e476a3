//! The log: a readable line for each request and each callback.

use std::fmt;
use std::sync::Arc;

use crate::text::one_line;

/// Where the lines of the log go; by default nowhere.
#[derive(Clone, Default)]
pub(crate) struct Log(Option<Arc<Write>>);

type Write = dyn Fn(&str) + Send + Sync;

impl Log {
    pub(crate) fn new(write: impl Fn(&str) + Send + Sync + 'static) -> Self {
        Self(Some(Arc::new(write)))
    }

    /// Writes a line. It is only made if it goes somewhere. What comes from outside cannot forge a line or
    /// steer a terminal.
    pub(crate) fn line(&self, line: impl FnOnce() -> String) {
        if let Some(write) = &self.0 {
            write(&one_line(&line()));
        }
    }
}

impl fmt::Debug for Log {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Log").field(&self.0.is_some()).finish()
    }
}
