/** What people do, as real minutes, as uploads and as the stretches to expect of them. */
@NullMarked
package org.rouse.acceptance.people;

import org.jspecify.annotations.NullMarked;
