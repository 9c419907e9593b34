/**
 * Who may see or change what about which person, from the token, the person's own record, and the coaches whom the caller stands in for.
 */
@NullMarked
package org.rouse.coaching.access;

import org.jspecify.annotations.NullMarked;
