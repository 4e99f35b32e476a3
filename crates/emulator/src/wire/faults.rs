//! The faults of the next requests.

use std::sync::Mutex;

use crate::sync::lock;
use crate::upcoming::Upcoming;
use crate::wire::fault::Fault;

#[derive(Default)]
pub(crate) struct Faults {
    pub(crate) next: Upcoming<Fault>,
    choose: Mutex<Option<Box<Choose>>>,
}

type Choose = dyn Fn(&str) -> Option<Fault> + Send;

impl Faults {
    pub(crate) fn fail_each(&self, choose: impl Fn(&str) -> Option<Fault> + Send + 'static) {
        *lock(&self.choose) = Some(Box::new(choose));
    }

    /// Forgets all faults.
    pub(crate) fn reset(&self) {
        self.next.clear();
        *lock(&self.choose) = None;
    }

    /// The fault of a request for this path, if it has one; `call` is its call, if that is known.
    pub(crate) fn take(&self, path: &str, call: Option<&str>) -> Option<Fault> {
        self.next.take(call).or_else(|| lock(&self.choose).as_ref().and_then(|choose| choose(path)))
    }
}
