//! Scenarios: calls as tests. What the application does is expected, and what people do is done.
//!
//! | file | its story |
//! | --- | --- |
//! | `cast` | who takes part, and rings until a scenario decides |
//! | `matching` | texts and what they must contain |
//! | `thing`, `expected` | what is seen of an application, and what is expected of it |
//! | `seen` | the journal, read for the calls of one person |
//! | `failure` | why a step has failed |
//! | `test_call` | the steps, as methods |
//! | `saved` | a call of the journal, as a scenario |
//! | `schema` | the JSON schema of the language, checked |
//! | `language`, `run` | the steps as they are written in files, and run |

pub(crate) mod cast;
pub(crate) mod expected;
pub(crate) mod failure;
mod language;
mod matching;
pub(crate) mod run;
pub(crate) mod saved;
#[cfg(test)]
mod schema;
mod seen;
pub(crate) mod test_call;
mod thing;
