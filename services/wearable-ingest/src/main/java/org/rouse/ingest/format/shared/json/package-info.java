/** Strict JSON reading shared by the JSON formats: limits, duplicate keys, the bytes of a record as received. */
@NullMarked
package org.rouse.ingest.format.shared.json;

import org.jspecify.annotations.NullMarked;
