@NullMarked
package org.rouse.notification.people;

import org.jspecify.annotations.NullMarked;
