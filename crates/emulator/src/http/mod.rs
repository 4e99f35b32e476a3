//! The HTTP interface: what a request must be, and how it is answered.

mod answer;
mod api_version;
mod authentication;
mod control;
mod event_grid;
pub(crate) mod origin;
mod recorded_files;
mod repeatability;
mod requests;
mod route;
pub(crate) mod router;
pub(crate) mod server;
