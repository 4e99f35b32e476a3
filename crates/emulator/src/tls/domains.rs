//! The domains of the service.

/// The domains whose hosts the emulator stands in for: those of resources and of the keys for callback
/// tokens, and those of recordings.
pub(crate) const SERVED: [&str; 4] = [
    "communication.azure.com",
    "asm.skype.com",
    "asyncgw.teams.microsoft.com",
    "ams.gov.teams.microsoft.us",
];

/// Returns whether a host, in lower case, is below one of the service's domains.
pub(crate) fn is_served(host: &str) -> bool {
    SERVED.iter().any(|domain| is_below(host, domain))
}

/// Returns whether a host, in lower case, can be that of a resource; the others are for recordings.
pub(crate) fn is_of_resource(host: &str) -> bool {
    is_below(host, "communication.azure.com")
}

fn is_below(host: &str, domain: &str) -> bool {
    let name = host.strip_suffix(domain).and_then(|host| host.strip_suffix('.'));
    name.is_some_and(|name| !name.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hosts_below_the_services_domains_are_served() {
        for host in [
            "contoso.communication.azure.com",
            "contoso.unitedstates.communication.azure.com",
            "acscallautomation.communication.azure.com",
            "us-storage.asm.skype.com",
        ] {
            assert!(is_served(host), "{host}");
        }
        for host in [
            "communication.azure.com",
            ".communication.azure.com",
            "evilcommunication.azure.com",
            "contoso.communication.azure.com.example.com",
            "management.azure.com",
            "",
        ] {
            assert!(!is_served(host), "{host}");
        }
    }
}
