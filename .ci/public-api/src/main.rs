//! Prints the public items of a crate, one a line, from the JSON that rustdoc wrote of it.

use std::error::Error;

use public_api::Builder;

fn main() -> Result<(), Box<dyn Error>> {
    let json = std::env::args().nth(1).ok_or("expected the path of rustdoc's JSON")?;
    let api = Builder::from_rustdoc_json(json).omit_blanket_impls(true).build()?;
    // Of what the compiler derives by itself, users rely on these two.
    const OTHERS: [&str; 5] = ["Freeze", "RefUnwindSafe", "Unpin", "UnsafeUnpin", "UnwindSafe"];
    let is_other = |item: &str| {
        let of_trait = item.split(" for ").next().unwrap_or_default();
        item.starts_with("impl")
            && OTHERS.iter().any(|name| of_trait.ends_with(&format!("::{name}")))
    };
    for item in api.items().map(ToString::to_string).filter(|item| !is_other(item)) {
        println!("{}", item.replace("acs_call_automation::", ""));
    }
    Ok(())
}
