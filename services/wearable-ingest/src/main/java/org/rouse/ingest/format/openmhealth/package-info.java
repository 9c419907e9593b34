/** Open mHealth and IEEE 1752.1 data points, validated by their published JSON schemas. */
@NullMarked
package org.rouse.ingest.format.openmhealth;

import org.jspecify.annotations.NullMarked;
