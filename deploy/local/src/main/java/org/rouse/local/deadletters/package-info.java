/** Records that a service could not read: what there is, and putting them back. */
@NullMarked
package org.rouse.local.deadletters;

import org.jspecify.annotations.NullMarked;
