/** Strict JSON reading that the JSON formats share: limits, duplicate keys, the bytes of a record as received. */
@NullMarked
package org.rouse.ingest.format.shared.json;

import org.jspecify.annotations.NullMarked;
