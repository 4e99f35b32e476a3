//! The HTTP interface: what a request must be, and how it is answered.

mod answer;
mod api_version;
mod authentication;
mod control;
mod control_guard;
mod far_end;
mod health;
mod journal;
pub(crate) mod origin;
mod repeatability;
mod requests;
mod route;
pub(crate) mod router;
pub(crate) mod serve;
pub(crate) mod server;
mod whole_body;
