//! The HTTP interface: what a request must be, and how it is answered.

mod answer;
mod api_version;
mod authentication;
mod control;
mod far_end;
pub(crate) mod origin;
mod repeatability;
mod requests;
mod route;
pub(crate) mod router;
pub(crate) mod server;
