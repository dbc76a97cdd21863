/** rings */
package org.eport.rollout.ring;
