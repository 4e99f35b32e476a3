//! Sending much at once, and what it costs.

use std::cmp::Ordering;
use std::fmt;
use std::io::{BufRead as _, Write as _};
use std::str::FromStr;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering::Relaxed};
use std::time::Instant;

use cpu_time::ProcessTime;

use crate::Failure;
use crate::clients::Client;

#[derive(Clone, Copy)]
pub(crate) struct Load {
    pub(crate) in_flight: usize,
    pub(crate) requests: usize,
}

/// Of one turn. Times are in nanoseconds; CPU is that of the whole process, per request.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Measured {
    pub(crate) per_second: f64,
    pub(crate) cpu: f64,
    pub(crate) p50: f64,
    pub(crate) p99: f64,
}

/// Puts loads on a client as the lines of the input ask for them, until there are no more.
pub(crate) async fn serve<C: Client>(client: C) -> Result<(), Failure> {
    println!("{}", client.send("echo").await?);
    let client = Arc::new(client);
    for line in std::io::stdin().lock().lines() {
        let measured = run(&client, line?.parse()?).await?;
        println!("{measured}");
        std::io::stdout().flush()?;
    }
    Ok(())
}

async fn run<C: Client>(client: &Arc<C>, load: Load) -> Result<Measured, Failure> {
    // Connections for all of them, before the clock runs.
    send(client, Load { requests: 4 * load.in_flight, ..load }).await?;
    let (began, cpu) = (Instant::now(), ProcessTime::now());
    let mut latencies = send(client, load).await?;
    let (elapsed, cpu) = (began.elapsed(), cpu.elapsed());

    latencies.sort_unstable();
    let at = |share: f64| latencies[(share * (latencies.len() - 1) as f64) as usize] as f64;
    Ok(Measured {
        per_second: load.requests as f64 / elapsed.as_secs_f64(),
        cpu: cpu.as_secs_f64() * 1e9 / load.requests as f64,
        p50: at(0.50),
        p99: at(0.99),
    })
}

/// Sends, and returns how long each request took.
async fn send<C: Client>(client: &Arc<C>, load: Load) -> Result<Vec<u64>, Failure> {
    let begun = Arc::new(AtomicUsize::new(0));
    let senders: Vec<_> = (0..load.in_flight)
        .map(|_| {
            let (client, begun) = (Arc::clone(client), Arc::clone(&begun));
            tokio::spawn(async move {
                let mut latencies = Vec::new();
                while begun.fetch_add(1, Relaxed) < load.requests {
                    let began = Instant::now();
                    client.send("18dea47f-b081-4107-9a5c-4300819d2c6c").await?;
                    latencies.push(began.elapsed().as_nanos() as u64);
                }
                Ok::<_, Failure>(latencies)
            })
        })
        .collect();
    let mut latencies = Vec::with_capacity(load.requests);
    for sender in senders {
        latencies.extend(sender.await??);
    }
    Ok(latencies)
}

impl Measured {
    /// What a quarter of the turns did better than, each value apart: whatever else the machine does
    /// makes it worse, and never better.
    pub(crate) fn best_quarter(all: &[Self]) -> Self {
        let of = |value: fn(&Self) -> f64, is_better: fn(&f64, &f64) -> Ordering| {
            let mut values: Vec<_> = all.iter().map(value).collect();
            values.sort_unstable_by(is_better);
            values[values.len() / 4]
        };
        Self {
            per_second: of(|one| one.per_second, |a, b| b.total_cmp(a)),
            cpu: of(|one| one.cpu, f64::total_cmp),
            p50: of(|one| one.p50, f64::total_cmp),
            p99: of(|one| one.p99, f64::total_cmp),
        }
    }

    /// Of the CPU time: the median of each turn's ratio to the other's turn beside it, so that it does
    /// not matter whether the machine was slow just then.
    pub(crate) fn cpu_ratio(all: &[Self], others: &[Self]) -> f64 {
        let mut ratios: Vec<_> =
            all.iter().zip(others).map(|(one, other)| one.cpu / other.cpu).collect();
        ratios.sort_unstable_by(f64::total_cmp);
        ratios[ratios.len() / 2]
    }
}

impl fmt::Display for Measured {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {} {} {}", self.per_second, self.cpu, self.p50, self.p99)
    }
}

impl FromStr for Measured {
    type Err = Failure;

    fn from_str(line: &str) -> Result<Self, Failure> {
        let numbers = line.split(' ').map(str::parse).collect::<Result<Vec<f64>, _>>()?;
        let [per_second, cpu, p50, p99] = numbers[..] else {
            return Err(format!("expected four numbers, found {line:?}").into());
        };
        Ok(Self { per_second, cpu, p50, p99 })
    }
}

impl fmt::Display for Load {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", self.in_flight, self.requests)
    }
}

impl FromStr for Load {
    type Err = Failure;

    fn from_str(line: &str) -> Result<Self, Failure> {
        let (in_flight, requests) = line.split_once(' ').ok_or("expected two numbers")?;
        Ok(Self { in_flight: in_flight.parse()?, requests: requests.parse()? })
    }
}
