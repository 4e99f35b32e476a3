//! The HTTP interface: what a request must be, and how it is answered.

mod answer;
mod api_version;
mod authentication;
mod calls;
mod clock;
mod control;
mod control_guard;
mod event_grid;
mod far_end;
mod health;
mod identities;
mod journal;
pub(crate) mod origin;
pub(crate) mod page;
mod recorded_files;
mod repeatability;
mod replay;
mod requests;
mod rooms;
mod route;
pub(crate) mod router;
pub(crate) mod serve;
pub(crate) mod server;
mod signed;
mod streams;
mod whole_body;
