//! What the emulator posts to applications: the callbacks of calls, and the events of Event Grid.
//!
//! | file | its story |
//! | --- | --- |
//! | `address` | where the emulator may post, and where it posts instead |
//! | `sender` | one request to an application |
//! | `receivers` | what is known about an application: whether it answers |
//! | `queue` | events that wait, in order and bounded |
//! | `report` | how a delivery went |
//! | `posted` | events as they were posted, so that one can be posted again |
//! | `deliveries` | when the next event starts |
//! | `envelope`, `callbacks` | the events of calls |
//! | `websocket` | WebSockets to applications |
//! | `grid` | the subscriptions of Event Grid and their events |

pub(crate) mod address;
pub(crate) mod callbacks;
pub(crate) mod deliveries;
mod envelope;
pub(crate) mod grid;
pub(crate) mod posted;
mod queue;
mod receivers;
mod report;
pub(crate) mod sender;
pub(crate) mod websocket;
