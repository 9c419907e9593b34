/** Devices of a person: paired by a code, each with a token of its own that can be revoked at once. */
@NullMarked
package org.rouse.ingest.connect.devices;

import org.jspecify.annotations.NullMarked;
