/** What a person agrees to and takes back, and when they want everything paused. */
@NullMarked
package org.rouse.coaching.consents;

import org.jspecify.annotations.NullMarked;
