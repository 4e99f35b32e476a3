//! What the crate costs at run time, compared with the same work by hand: `cargo bench -p acs-call-benches`.
//!
//! One process serves on loopback (`server.rs`). One process for each client sends (`clients.rs`): this crate,
//! and clients written by hand. They take turns, so that other load on the machine affects all of them
//! equally. This process starts the turns (`load.rs`) and prints the tables. What needs no server is measured
//! here (`parts.rs`).

mod clients;
mod load;
mod parts;
mod server;
mod signing;

/// The crate's own, which is not public.
#[path = "../../src/credential/access_key.rs"]
#[allow(dead_code, unused_imports, reason = "what is timed needs only a part of it")]
mod access_key;

#[path = "../../src/value/text.rs"]
#[allow(dead_code, reason = "access keys need only a part of it")]
mod text;

/// What that needs of the crate.
mod clock {
    pub(crate) use httpdate::fmt_http_date as imf_fixdate;
}
mod http {
    use reqwest::header::HeaderValue;

    use crate::send::error::Error;

    pub(crate) fn header_value(text: String) -> Result<HeaderValue, Error> {
        HeaderValue::try_from(text).map_err(|_| Error::input("a header cannot be written"))
    }
}
mod value {
    pub(crate) use super::text;
}
mod send {
    pub(crate) mod error {
        #[derive(Debug)]
        pub(crate) struct Error(String);

        impl Error {
            pub(crate) fn input(problem: impl Into<String>) -> Self {
                Self(problem.into())
            }
        }

        impl std::fmt::Display for Error {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(&self.0)
            }
        }

        impl std::error::Error for Error {}
    }
}

use std::io::{BufRead as _, BufReader, Write as _};
use std::process::{Child, ChildStdin, ChildStdout, Command, ExitCode, Stdio};

use load::{Load, Measured};

const HELP: &str = "\
Measure what sending costs, and what is done for it.

Usage: cargo bench -p acs-call-benches [-- OPTIONS]

Options:
  --rounds N  how often each client has its turn [61]
  --help      this text";

/// The clients, by their names in the tables. The first is this crate, the second what it
/// is compared with.
const CLIENTS: [&str; 4] =
    ["acs-call-automation", "reqwest by hand", "reqwest by hand, lean", "hyper by hand"];
const LOADS: [Load; 3] = [
    Load { in_flight: 1, requests: 2_000 },
    Load { in_flight: 32, requests: 5_000 },
    Load { in_flight: 1_000, requests: 5_000 },
];

type Failure = Box<dyn std::error::Error + Send + Sync>;

fn main() -> ExitCode {
    match run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("cost: {error}");
            ExitCode::FAILURE
        }
    }
}

fn run() -> Result<(), Failure> {
    use lexopt::prelude::{Long, Value, ValueExt as _};

    let mut rounds = 61;
    let mut parser = lexopt::Parser::from_env();
    while let Some(argument) = parser.next()? {
        match argument {
            Long("help") => {
                println!("{HELP}");
                return Ok(());
            }
            Long("rounds") => rounds = parser.value()?.parse()?,
            // How `cargo bench` calls.
            Long("bench") => {}
            // How this program calls itself.
            Value(role) if role == "serve" => return server::run(),
            Value(role) if role == "send" => {
                let client = parser.value()?.string()?;
                return clients::run(&client, &parser.value()?.string()?);
            }
            other => return Err(other.unexpected().into()),
        }
    }
    compare_sending(rounds)?;
    parts::print()
}

fn compare_sending(rounds: usize) -> Result<(), Failure> {
    let mut server = Helper::start(&["serve"])?;
    let endpoint = server.line()?;
    let mut clients = Vec::new();
    for name in CLIENTS {
        let mut client = Helper::start(&["send", name, &endpoint])?;
        clients.push((name, client.line()?, client));
    }
    // What each of them sends, as the server has seen it.
    for (name, sent, _) in &clients {
        if *sent != clients[0].1 {
            return Err(format!("{name} sends\n{sent}\nand not\n{}", clients[0].1).into());
        }
    }
    for load in LOADS {
        let mut measured: Vec<Vec<Measured>> = vec![Vec::new(); clients.len()];
        // The first round warms up.
        for round in 0..=rounds {
            for (index, (_, _, client)) in clients.iter_mut().enumerate() {
                client.write_line(&load.to_string())?;
                let one: Measured = client.line()?.parse()?;
                if round > 0 {
                    measured[index].push(one);
                }
            }
        }
        print_table(load, &measured);
    }
    Ok(())
}

fn print_table(load: Load, measured: &[Vec<Measured>]) {
    let micros = |nanos: f64| format!("{:.1}", nanos / 1e3);
    println!("\n{} in flight\n", load.in_flight);
    println!("| client | requests/s | CPU per request, µs | ratio | p50, µs | p99, µs |");
    println!("| --- | ---: | ---: | ---: | ---: | ---: |");
    let by_hand = &measured[1];
    for (name, all) in CLIENTS.iter().zip(measured) {
        let one = Measured::best_quarter(all);
        println!(
            "| {name} | {:.0} | {} | {:.2} | {} | {} |",
            one.per_second,
            micros(one.cpu),
            Measured::cpu_ratio(all, by_hand),
            micros(one.p50),
            micros(one.p99),
        );
    }
}

/// This program in another role, in a process of its own that ends with this one.
struct Helper {
    process: Child,
    input: Option<ChildStdin>,
    output: BufReader<ChildStdout>,
}

impl Helper {
    fn start(role: &[&str]) -> Result<Self, Failure> {
        let mut process = Command::new(std::env::current_exe()?)
            .args(role)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()?;
        let (input, output) = (process.stdin.take(), process.stdout.take());
        let output = BufReader::new(output.ok_or("no output")?);
        Ok(Self { process, input, output })
    }

    fn write_line(&mut self, line: &str) -> Result<(), Failure> {
        Ok(writeln!(self.input.as_mut().ok_or("no input")?, "{line}")?)
    }

    fn line(&mut self) -> Result<String, Failure> {
        let mut line = String::new();
        match self.output.read_line(&mut line)? {
            0 => Err("a helper process has ended".into()),
            _ => Ok(line.trim_end().to_owned()),
        }
    }
}

impl Drop for Helper {
    fn drop(&mut self) {
        // Without input, it ends.
        drop(self.input.take());
        let _ = self.process.wait();
    }
}
