@NullMarked
package org.rouse.coaching.organisations;

import org.jspecify.annotations.NullMarked;
