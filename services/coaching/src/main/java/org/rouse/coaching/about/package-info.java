/** Describes this deployment: its purpose, and who is responsible for it. */
@NullMarked
package org.rouse.coaching.about;

import org.jspecify.annotations.NullMarked;
