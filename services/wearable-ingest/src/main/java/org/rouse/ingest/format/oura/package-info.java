/** Oura: webhook events, and the documents of its API v2 that are pulled after them. */
@NullMarked
package org.rouse.ingest.format.oura;

import org.jspecify.annotations.NullMarked;
