//! Faults, made where the bytes are.
//!
//! An HTTP server cannot answer with a reset, with half a status line or with a byte at a time. So each
//! connection is shared by the server and by the fault that strikes a request on it: the fault writes what it
//! likes, and then leaves a connection that the server can only close.

pub(crate) mod connection;
pub(crate) mod fault;
pub(crate) mod faults;
pub(crate) mod strike;
