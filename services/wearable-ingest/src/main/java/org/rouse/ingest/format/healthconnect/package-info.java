/** Health Connect, Android's store of health records, as the apps that forward it write its records. */
@NullMarked
package org.rouse.ingest.format.healthconnect;

import org.jspecify.annotations.NullMarked;
