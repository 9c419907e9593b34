/** Exports all data about a person: as JSON, and as minutes that can be uploaded again. */
@NullMarked
package org.rouse.coaching.export;

import org.jspecify.annotations.NullMarked;
