import regularKhmer from "@expo-google-fonts/noto-sans-khmer/400Regular/NotoSansKhmer_400Regular.ttf?url";
import boldKhmer from "@expo-google-fonts/noto-sans-khmer/700Bold/NotoSansKhmer_700Bold.ttf?url";
import regularLao from "@expo-google-fonts/noto-sans-lao/400Regular/NotoSansLao_400Regular.ttf?url";
import boldLao from "@expo-google-fonts/noto-sans-lao/700Bold/NotoSansLao_700Bold.ttf?url";
import regularMyanmar from "@expo-google-fonts/noto-sans-myanmar/400Regular/NotoSansMyanmar_400Regular.ttf?url";
import boldMyanmar from "@expo-google-fonts/noto-sans-myanmar/700Bold/NotoSansMyanmar_700Bold.ttf?url";
import regularThai from "@expo-google-fonts/noto-sans-thai/400Regular/NotoSansThai_400Regular.ttf?url";
import boldThai from "@expo-google-fonts/noto-sans-thai/700Bold/NotoSansThai_700Bold.ttf?url";
import regular from "@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf?url";
import bold from "@expo-google-fonts/noto-sans/700Bold/NotoSans_700Bold.ttf?url";

const ADDRESSES: Readonly<Record<string, string>> = {
  "NotoSans_400Regular.ttf": regular,
  "NotoSans_700Bold.ttf": bold,
  "NotoSansThai_400Regular.ttf": regularThai,
  "NotoSansThai_700Bold.ttf": boldThai,
  "NotoSansLao_400Regular.ttf": regularLao,
  "NotoSansLao_700Bold.ttf": boldLao,
  "NotoSansKhmer_400Regular.ttf": regularKhmer,
  "NotoSansKhmer_700Bold.ttf": boldKhmer,
  "NotoSansMyanmar_400Regular.ttf": regularMyanmar,
  "NotoSansMyanmar_700Bold.ttf": boldMyanmar,
};
const fetched = new Map<string, Uint8Array>();

/**
 * A font whole, as it comes with the page: what the page itself is set in has other cuts and no names of letters.
 *
 * @throws Error where it could not be fetched; another try may work
 */
export async function readFont(name: string): Promise<Uint8Array> {
  const known = fetched.get(name);
  if (known) return known;
  const answer = await fetch(ADDRESSES[name] ?? "");
  if (!answer.ok) throw new Error(`the font ${name} could not be fetched`);
  const bytes = new Uint8Array(await answer.arrayBuffer());
  fetched.set(name, bytes);
  return bytes;
}
