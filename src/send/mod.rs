//! The path of every request: from what the generated code builds to a response or an error.

pub(crate) mod answer;
pub(crate) mod error;
pub(crate) mod operation;
pub(crate) mod pager;
pub(crate) mod pipeline;
pub(crate) mod policy;
pub(crate) mod repeatability;
pub(crate) mod report;
pub(crate) mod request;
pub(crate) mod response;
pub(crate) mod retry;
