"""Makes hmac.json: signed requests by Python's standard library alone.

Run from this folder: python3 make_hmac.py > hmac.json
"""

import base64
import hashlib
import hmac
import json
from urllib.parse import urlsplit

KEY = base64.b64encode(bytes(range(64))).decode()
SEND = "/calling/callConnections/18dea47f-b081-4107-9a5c-4300819d2c6c:sendDtmfTones"
BODY = '{"targetParticipant":{"rawId":"4:+14255550123"},"tones":["one","pound"]}'
VECTORS = [
    ("POST", f"https://contoso.communication.azure.com{SEND}?api-version=2025-05-15", BODY, KEY),
    ("POST", f"https://contoso.communication.azure.com{SEND}?api-version=2025-05-15", None, KEY),
    ("POST", f"http://127.0.0.1:8090{SEND}?api-version=2025-05-15", BODY, KEY),
    ("POST", "https://proxy.contoso.com:8443/acs/v1/calling/callConnections/a%2Fb%3Ac%20d%25%C3%A9:play"
             "?api-version=2025-05-15", BODY, KEY),
    ("POST", f"http://[::1]:8090{SEND}?api-version=2025-05-15", '{"operationContext":"Grüße, 世界"}', KEY),
    ("POST", f"https://contoso.communication.azure.com{SEND}?api-version=2026-03-12", BODY, "c2VjcmV0"),
]
DATE = "Sun, 06 Nov 1994 08:49:37 GMT"


def sign(method, url, body, key):
    parts = urlsplit(url)
    content_hash = base64.b64encode(hashlib.sha256((body or "").encode()).digest()).decode()
    text = f"{method}\n{parts.path}?{parts.query}\n{DATE};{parts.netloc};{content_hash}"
    mac = hmac.new(base64.b64decode(key), text.encode(), hashlib.sha256)
    signature = base64.b64encode(mac.digest()).decode()
    return {
        "method": method,
        "url": url,
        "body": body,
        "key": key,
        "date": DATE,
        "content_hash": content_hash,
        "authorization": "HMAC-SHA256 SignedHeaders=x-ms-date;host;x-ms-content-sha256"
                         f"&Signature={signature}",
    }


if __name__ == "__main__":
    print(json.dumps([sign(*vector) for vector in VECTORS], indent=2, ensure_ascii=False))
