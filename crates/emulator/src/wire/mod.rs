//! Faults, made where the bytes are.
//!
//! An HTTP server cannot answer with a reset, half a status line, or one byte at a time. So each connection is
//! shared by the server and the fault of a request: the fault writes the bytes that it needs, and leaves the
//! server a connection that it can only close.

pub(crate) mod activity;
pub(crate) mod connection;
pub(crate) mod fault;
pub(crate) mod faults;
pub(crate) mod incoming;
pub(crate) mod injection;
pub(crate) mod strike;
