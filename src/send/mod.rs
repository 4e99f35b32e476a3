//! The path of every request: from what the generated code builds to a response or an error.

pub(crate) mod answer;
pub(crate) mod clock_skew;
pub(crate) mod error;
pub(crate) mod gate;
pub(crate) mod operation;
pub(crate) mod pager;
pub(crate) mod pipeline;
pub(crate) mod policy;
pub(crate) mod redact;
pub(crate) mod repeatability;
pub(crate) mod report;
pub(crate) mod request;
pub(crate) mod response;
pub(crate) mod retry;
pub(crate) mod sent_with;
pub(crate) mod timing;
pub(crate) mod trace;
